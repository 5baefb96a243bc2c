/** The tab "Tiêu chí thi đua": what counts on a day, how far every set is, further versions, adopting a superior's criteria. */
import {apiPath, call} from './thidua-api.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, count, files, heading, listing, notice, progress} from './thidua-page.js';
import {compose, formatDate, formatStamp, readDate, searchable} from './thidua-text.js';

const PATH = '/phong-trao';
const TAB = 'tieu-chi';
const NO_THEME = 'Nội dung chung';

/** The plan names fields inside a sentence; here they begin a cell. */
const capital = (words) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

export async function criteria(query, page) {
  const day = query.get('ngay');
  const on = day ? `?on=${encodeURIComponent(day)}` : '';
  const shown = await call('GET', `/criteria${on}`);
  return [
    heading('Tiêu chí thi đua'),
    theDay(shown, on),
    inForce(shown),
    h('h4', {class: 'thidua-heading'}, 'Tình hình xây dựng, ban hành tiêu chí'),
    sets(shown, page),
    adopting(shown, page)
  ];
}

/** Which day is asked for; the address keeps it. */
function theDay({on}, query) {
  const id = uniqueId('day');
  const typed = h('input', {class: 'thidua-input thidua-date', id, type: 'text', inputmode: 'numeric', placeholder: 'dd/mm/yyyy', maxlength: 10, value: formatDate(on)});
  const said = h('div', {'aria-live': 'assertive'});
  const show = (event) => {
    event.preventDefault();
    const {value, error} = readDate(typed.value);
    if (error || !value) said.replaceChildren(notice('thidua-bad', error ?? 'Chưa nhập ngày; hãy nhập ngày theo dạng dd/MM/yyyy.'));
    else location.hash = address(PATH, {xem: TAB, ngay: value}).slice(1);
  };
  return h('form', {novalidate: true, onsubmit: show},
    h('div', {class: 'thidua-inline thidua-find'},
      h('label', {for: id}, 'Tiêu chí áp dụng ngày'), typed,
      h('button', {class: 'thidua-button', type: 'submit'}, 'Xem'),
      h('a', {class: 'thidua-button', href: apiPath(`/criteria/export${query}`), download: ''}, 'Tải về bảng tính')),
    said);
}

// ---------------------------------------------------------------- what counts

function inForce({groups, themes, lines}) {
  const place = h('div', {});
  const found = h('span', {class: 'thidua-count', role: 'status'});
  const text = h('input', {class: 'thidua-input thidua-filter', type: 'search', id: uniqueId('filter'), oninput: () => draw()});
  const theme = (id) => themes.find((each) => each.id === id)?.name ?? NO_THEME;
  const draw = () => {
    const wanted = searchable(text.value);
    const shown = lines.filter((line) => searchable([line.text, line.subject, line.from, line.source, line.evidence, theme(line.theme)].filter(Boolean).join(' ')).includes(wanted));
    found.textContent = `${count(shown.length)} tiêu chí`;
    const points = shown.some((line) => line.weight);
    place.replaceChildren(...groups
      .map((group) => ({group, own: shown.filter((line) => line.group === group.id)}))
      .filter(({own}) => own.length)
      .map(({group, own}, index) => h('details', {class: 'thidua-panel', open: index === 0 || Boolean(wanted)},
        h('summary', {}, `${group.name} (${count(own.length)})`),
        listing(group.name, ['Nội dung thi đua', 'Tiêu chí', 'Đơn vị tính', 'Tài liệu minh chứng', ...(points ? ['Điểm'] : []), 'Căn cứ'],
          [...themes.map((each) => each.id), null].flatMap((each) => own.filter((line) => (line.theme ?? null) === each)).map((line) => ({
            cells: [theme(line.theme), line.subject ? `${line.subject}: ${line.text}` : line.text, line.unit ?? '–', line.evidence ?? '–',
              ...(points ? [line.weight ?? '–'] : []), h('span', {}, line.from, h('div', {class: 'thidua-hint'}, line.source))]
          }))))));
    if (!shown.length) place.replaceChildren(h('p', {class: 'thidua-empty'}, lines.length ? 'Không có tiêu chí nào như vậy; hãy đổi từ tìm.' : 'Ngày này chưa có tiêu chí nào được áp dụng.'));
  };
  draw();
  return h('div', {}, h('div', {class: 'thidua-inline thidua-find'}, h('label', {for: text.id}, 'Tìm tiêu chí'), text, found), place);
}

// ---------------------------------------------------------------- how far the sets are

function sets({sets: rows, on}, page) {
  return listing('Các bộ tiêu chí', ['Lĩnh vực', 'Cơ quan', 'Tình trạng', 'Các lần ban hành', ''],
    rows.map((row) => ({
      cells: [
        h('div', {}, capital(row.title), h('div', {class: 'thidua-hint'}, `Áp dụng: ${row.appliesTo}`)),
        h('div', {}, row.ownerName, row.issuer === row.ownerName ? null : h('div', {class: 'thidua-hint'}, `Ban hành: ${row.issuer}`)),
        h('div', {}, row.state, row.progress ? h('div', {}, progress(row)) : null, row.due ? h('div', {class: 'thidua-hint'}, `Thời hạn ${formatStamp(row.due)}`) : null),
        row.versions.length ? h('div', {}, row.versions.map((version) => issued(version, on))) : '–',
        row.mayStart ? starting(row, page) : row.versions.filter(({mayEnd}) => mayEnd).map((version) => ending(version, page))
      ]
    })),
    'Kế hoạch không giao xây dựng bộ tiêu chí nào.');
}

function issued(version, on) {
  return h('div', {},
    version.counts ? h('b', {}, version.document) : version.document, `, ngày ${formatDate(version.dated)}`,
    h('div', {class: 'thidua-hint'}, [
      `Áp dụng từ ${formatDate(version.inForceFrom)}`,
      version.counts ? `đang áp dụng ngày ${formatDate(on)}` : null,
      version.reason ? `lý do: ${version.reason}` : null,
      version.ended ? `thôi áp dụng từ ${formatDate(version.ended)}: ${version.endReason}` : null].filter(Boolean).join('; ')),
    version.file.length ? files(version.file) : null);
}

function starting(row, page) {
  const first = !row.versions.length;
  return ask({
    button: first ? 'Xây dựng tiêu chí' : 'Sửa đổi tiêu chí',
    send: first ? 'Bắt đầu xây dựng' : 'Bắt đầu sửa đổi',
    hint: first ? null : 'Bản sửa đổi bắt đầu từ tiêu chí đang áp dụng và qua đủ các bước góp ý, trình ký; tiêu chí cũ vẫn áp dụng đến khi bản mới có hiệu lực.',
    fields: [{name: 'reason', label: first ? 'Ghi chú' : 'Lý do sửa đổi', type: 'textarea', required: !first}],
    page: () => page,
    submit: async ({reason}) => {
      await call('POST', '/criteria/versions', {set: row.set, office: row.owner, reason});
      return 'Đã giao việc xây dựng tiêu chí; việc nằm trong danh sách việc cần làm của cơ quan.';
    }
  });
}

// ---------------------------------------------------------------- a superior's criteria

function ending({id, document}, page) {
  return ask({
    button: 'Thôi áp dụng',
    send: 'Thôi áp dụng',
    hint: `Tiêu chí theo văn bản ${document} không áp dụng nữa kể từ ngày này; các ngày trước đó vẫn tra cứu được.`,
    fields: [
      {name: 'on', label: 'Thôi áp dụng từ ngày', type: 'date', required: true},
      {name: 'reason', label: 'Lý do thôi áp dụng', type: 'textarea', required: true}
    ],
    page: () => page,
    submit: async ({on, reason}) => {
      await call('POST', '/criteria/adoptions/end', {id, on, reason});
      return `Đã thôi áp dụng từ ngày ${formatDate(on)}.`;
    }
  });
}

/** One criterion a line; cells from a spreadsheet, or parts between bars: tiêu chí | đơn vị tính | minh chứng. */
export function typedOff(text, group, theme) {
  return compose(text ?? '').split(/\r?\n/).map((line) => line.split(/\t|\|/).map((part) => part.trim()))
    .filter(([words]) => words)
    .map(([words, unit, evidence]) => ({group, theme, text: words, unit: unit || null, evidence: evidence || null}));
}

function adopting({adopting: given, groups, themes}, page) {
  if (!given.may.length) return null;
  const choices = (list) => list.map(({id, name}) => ({value: id, label: capital(name)}));
  const everybody = given.may.some(({id}) => id === given.consolidator);
  return h('div', {},
    h('h4', {class: 'thidua-heading'}, 'Tiêu chí của cấp trên'),
    given.offers.length ? null : h('p', {class: 'thidua-hint'}, 'Chưa có văn bản cấp trên nào có tác dụng “Tiêu chí áp dụng”; đăng ký văn bản ở trang Báo cáo và văn bản đến, mục Văn bản cấp trên.'),
    given.offers.length ? ask({
      button: 'Áp dụng tiêu chí của cấp trên',
      send: 'Áp dụng',
      hint: 'Không nhập tiêu chí nào thì tiêu chí là tệp của văn bản cấp trên.',
      fields: [
        {name: 'document', label: 'Văn bản cấp trên', type: 'select', required: true, options: choices(given.offers)},
        {name: 'office', label: 'Cơ quan, đơn vị áp dụng', type: 'select', required: true, options: choices(given.may), value: given.may.length === 1 ? given.may[0].id : undefined},
        ...(everybody ? [{name: 'everybody', label: 'Áp dụng cho tất cả cơ quan, đơn vị (cơ quan tổng hợp)', type: 'check'}] : []),
        {name: 'set', label: 'Thuộc bộ tiêu chí', type: 'select', empty: 'Không thuộc bộ nào (ghi lĩnh vực ở dòng dưới)', options: choices(given.sets)},
        {name: 'title', label: 'Lĩnh vực, nội dung tiêu chí', maxlength: 300},
        {name: 'inForceFrom', label: 'Áp dụng từ ngày', type: 'date', required: true},
        ...(given.replaceable.length ? [{name: 'replaces', label: 'Thay thế tiêu chí đã áp dụng', type: 'select', empty: 'Không thay thế', options: choices(given.replaceable)}] : []),
        {name: 'group', label: 'Nhóm đối tượng của các tiêu chí nhập dưới đây', type: 'select', options: choices(groups)},
        {name: 'theme', label: 'Nội dung thi đua của các tiêu chí nhập dưới đây', type: 'select', empty: NO_THEME, options: choices(themes)},
        {name: 'lines', label: 'Các tiêu chí', type: 'textarea', rows: 6, maxlength: 20000, hint: 'Mỗi dòng một tiêu chí: tiêu chí | đơn vị tính | tài liệu minh chứng; có thể dán từ Excel.'}
      ],
      page: () => page,
      submit: async ({group, theme, lines, ...typed}) => {
        await call('POST', '/criteria/adoptions', {...typed, everybody: typed.everybody === true, criteria: typedOff(lines, group, theme)});
        return 'Đã áp dụng tiêu chí của cấp trên.';
      }
    }) : null);
}
