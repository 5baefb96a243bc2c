import test from 'node:test';
import assert from 'node:assert/strict';
import {
  compose, formatDate, formatMoment, formatNumber, formatSaved, formatSize, formatStamp, htmlToText, plainToText, readDate, readNumber,
  searchable, weekday
} from './thidua-text.js';

const understood = (typed, rule, value) => assert.deepEqual(readNumber(typed, rule), {value}, `“${typed}”`);
const refused = (typed, rule) => assert.match(readNumber(typed, rule).error ?? '', /[;.]/, `“${typed}” must be refused`);

test('numbers in Vietnamese notation are understood', () => {
  for (const [typed, value] of [
    ['1.234,5', '1234.5'], ['1234,5', '1234.5'], ['0,75', '0.75'], ['1.234.567', '1234567'], ['12', '12'], ['007', '7'],
    ['1 234,5', '1234.5'], ['1\u00a0234\u00a0567', '1234567'], [' 85,50 ', '85.5'], ['-2,5', '-2.5'], ['−3', '-3'], ['-0', '0']
  ]) understood(typed, {decimals: 2}, value);
});

test('a decimal point is understood where it cannot be a thousands separator', () => {
  understood('1234.5', {decimals: 1}, '1234.5');
  understood('0.5', {decimals: 1}, '0.5');
  understood('12.34', {decimals: 2}, '12.34');
  understood('1,234.5', {decimals: 1}, '1234.5');
  understood('1,234,567', {decimals: 0}, '1234567');
});

test('a dot before three digits groups thousands, and is asked back where three decimals are possible', () => {
  understood('1.234', {decimals: 2}, '1234');
  refused('1.234', {decimals: 3});
  understood('0.500', {decimals: 3}, '0.5');
});

test('what could be read in two ways or in none is refused with a sentence', () => {
  for (const typed of ['1,234', '1.234.56', '1.23.456', 'abc', '12a', '1e5', '1,2,3', '1..2', ',5', '5,', '--1', '12-', '١٢', '1 23', '１２', '+5']) {
    refused(typed, {decimals: 2});
  }
  refused('1,5', {decimals: 0});
  refused('1234567890123456789', {decimals: 0});
});

test('a per cent sign is accepted only by shares', () => {
  understood('85,5 %', {decimals: 1, percent: true}, '85.5');
  understood('85%', {percent: true}, '85');
  refused('85%', {});
});

test('nothing typed is no number, and no zero', () => {
  understood('', {}, null);
  understood('   ', {}, null);
  understood('0', {}, '0');
});

test('numbers are shown in Vietnamese notation and read back as the same', () => {
  for (const [plain, decimals, shown] of [
    ['1234.5', 1, '1.234,5'], ['1234567', 0, '1.234.567'], ['0', 0, '0'], ['-1234', 0, '-1.234'], ['999', 2, '999'], ['1234', 3, '1.234,0']
  ]) {
    assert.equal(formatNumber(plain, decimals), shown);
    understood(shown, {decimals}, plain);
  }
  assert.equal(formatNumber(null), '');
});

test('days are read as officials type them', () => {
  for (const typed of ['14/12/2024', '14-12-2024', '14.12.2024', '14122024', '2024-12-14', 'ngày 14/12/2024', ' 14 / 12 / 2024 ']) {
    assert.deepEqual(readDate(typed), {value: '2024-12-14'}, typed);
  }
  assert.deepEqual(readDate('1/2/2024'), {value: '2024-02-01'});
  assert.deepEqual(readDate(''), {value: null});
  for (const typed of ['31/02/2024', '12/14/2024', '14/12/24', '14/12', 'mai', '29/02/2023', '00/01/2024', '14/12/20244']) {
    assert.ok(readDate(typed).error, typed);
  }
  assert.deepEqual(readDate('29/02/2024'), {value: '2024-02-29'});
});

test('days and moments are shown as Vietnam sees them', () => {
  assert.equal(formatDate('2024-12-14'), '14/12/2024');
  assert.equal(weekday('2024-12-14'), 'thứ Bảy');
  assert.equal(formatMoment('2024-12-14T14:40:00Z'), '21:40 ngày 14/12/2024');
  assert.equal(formatMoment('2024-12-14T17:00:00.000+0000'.replace('+0000', 'Z')), '00:00 ngày 15/12/2024');
  assert.equal(formatSaved('2024-12-14T14:40:00Z', new Date('2024-12-14T15:00:00Z')), '21:40');
  assert.equal(formatSaved('2024-12-13T14:40:00Z', new Date('2024-12-14T15:00:00Z')), '21:40 ngày 13/12/2024');
});

test('sizes are shown in Vietnamese notation', () => {
  assert.equal(formatSize(20 * 1024 * 1024), '20 MB');
  assert.equal(formatSize(4404019), '4,2 MB');
  assert.equal(formatSize(870400), '850 KB');
});

test('a paste from Word keeps its paragraphs and list items and loses its markup', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>ẩn</o:OfficeDocumentSettings></xml><![endif]--></head><body lang=VI>
<!--StartFragment--><p class=MsoNormal>Thực hiện Kế hoạch số
26/KH-UBND,&nbsp;<b>Sở Y&#32;t&#7871;</b> báo cáo:<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Ph&ocirc;̀ biến kế hoạch</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Ký giao ước</p>
<p class=MsoNormal>K&ecirc;́t luận &lt;b&gt; &amp; hết.</p><!--EndFragment--></body></html>`;
  assert.equal(
    compose(htmlToText(word)),
    compose('Thực hiện Kế hoạch số 26/KH-UBND, Sở Y tế báo cáo:\n\n- Phồ biến kế hoạch\n1. Ký giao ước\n\nKết luận <b> & hết.')
  );
});

test('lists of web pages and LibreOffice become lines', () => {
  assert.equal(htmlToText('<p>A</p><ul><li><p>một</p></li><li>hai</li></ul><ol><li>ba<li>bốn</ol><div>B<br>C</div>'), 'A\n\n- một\n- hai\n1. ba\n2. bốn\n\nB\nC');
});

test('a table becomes one line a row', () => {
  assert.equal(htmlToText('<table><tr><td><p>Năm</p></td><td>2023</td></tr><tr><td>Số</td><td>5</td></tr></table><p>Hết</p>'), 'Năm\t2023\nSố\t5\n\nHết');
});

test('scripts in a paste disappear and stray brackets stay text', () => {
  assert.equal(htmlToText('<p>a<script>alert(1)</script>b &#0; c<img src=x onerror=alert(1)></p>1 < 2'), 'ab c\n\n1 < 2');
});

test('plain text keeps its lines', () => {
  assert.equal(plainToText('a\r\nb\rc\u00a0d\ufeff'), 'a\nb\nc d');
});

test('offices are found without tone marks', () => {
  assert.equal(searchable('Sở Y tế – Đắk Lắk'), 'so y te – dak lak');
});

test('a moment in a table stands on the wall clock of Vietnam, whatever the browser thinks', () => {
  assert.equal(formatStamp('2024-12-14T16:59:59Z'), '14/12/2024 23:59');
  assert.equal(formatStamp('2024-12-14T17:00:00Z'), '15/12/2024 00:00');
  assert.equal(formatStamp(null), '');
});
