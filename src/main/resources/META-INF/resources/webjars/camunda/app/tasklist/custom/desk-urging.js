/**
 * What the page "Báo cáo và văn bản đến" says about urging and about the yearly assessment: for the consolidator đôn đốc by mail, by
 * letter and by the list to the superior, and the results of a round; for an office its own result.
 */
import {apiPath, call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, count, fact, heading, inSentence, listing, periodName} from './thidua-page.js';
import {formatStamp} from './thidua-text.js';

const PATH = '/bao-cao';

// ---------------------------------------------------------------- urging

/** How the offices of a round were urged, by office; for the round's page. */
export async function urgingOf(period) {
  const overview = await call('GET', `/report-rounds/${encodeURIComponent(period)}/urging`);
  return {...overview, of: new Map(overview.offices.map((row) => [row.office, row]))};
}

/** How often one office was urged, in words. */
export function urgedTimes(urged, office) {
  const row = urged.of.get(office);
  if (!row) return '–';
  const times = [
    row.mails ? `thư: ${count(row.mails)}` : null,
    row.letters ? `công văn: ${count(row.letters)}` : null,
    row.reported ? `báo cáo cấp trên: ${count(row.reported)}` : null
  ].filter(Boolean).join('; ');
  return [times || 'Chưa',
    row.last ? h('div', {class: 'thidua-hint'}, `Gần nhất: ${formatStamp(row.last)}`) : null,
    row.underWay ? h('div', {class: 'thidua-hint'}, 'Có tên trong văn bản đang trình') : null,
    row.mayReport ? h('div', {class: 'thidua-hint'}, 'Có thể báo cáo cấp trên') : null];
}

/** Đôn đốc the offices that are ticked. */
export function urging({chosen, urged}, period, page) {
  if (!urged?.mayUrge) return null;
  const button = (by, label, send, hint, done) => ask({
    button: label,
    send,
    hint,
    fields: [],
    page: () => page,
    submit: async () => done((await call('POST', `/report-rounds/${encodeURIComponent(period)}/urging`, {offices: [...chosen], by})).offices)
  });
  const drafted = (what) => (number) => `Đã lập ${what} cho ${count(number)} cơ quan, đơn vị; việc soạn đã có trong danh sách việc của cơ quan tổng hợp.`;
  return h('div', {class: 'thidua-inline thidua-page-actions'},
    button('mail', 'Đôn đốc bằng thư', 'Gửi thư đôn đốc',
      'Thư điện tử được gửi ngay đến chuyên viên và lãnh đạo các cơ quan, đơn vị đã đánh dấu trong bảng dưới, mỗi nơi một lần trong ngày. Cơ quan được đề nghị phối hợp nhận thư trân trọng đề nghị.',
      (number) => `Đã gửi thư đôn đốc đến ${count(number)} cơ quan, đơn vị.`),
    urged.byLetter
      ? button('letter', 'Ra công văn đôn đốc', 'Lập công văn đôn đốc',
          'Dự thảo công văn liệt kê các cơ quan, đơn vị đã đánh dấu trong bảng dưới và gửi đến chính các nơi đó; công văn được trình ký, cấp số như mọi văn bản.',
          drafted('dự thảo công văn đôn đốc'))
      : null,
    urged.superior && urged.offices.some((row) => row.mayReport)
      ? button('superior', 'Báo cáo cấp trên danh sách', 'Lập danh sách báo cáo cấp trên',
          `Sau ${count(urged.letters)} công văn đôn đốc, danh sách cơ quan, đơn vị chưa báo cáo được trình ký, gửi ${urged.superior}.`,
          drafted('dự thảo danh sách báo cáo cấp trên'))
      : null);
}

// ---------------------------------------------------------------- assessment

function results(period) {
  return call('GET', `/report-rounds/${encodeURIComponent(period)}/assessment`);
}

/** The way to the results of a round. */
export function assessmentLink(_, period) {
  return h('a', {class: 'thidua-button', href: address(PATH, {xem: 'dot', ky: period, phan: 'xep-loai'})}, 'Kết quả xếp loại');
}

/** Kết quả đánh giá, xếp loại of a round. */
export async function assessment(period) {
  const {fixed, at, export: exported, offices} = await results(period);
  return [
    h('p', {}, h('a', {href: address(PATH, {xem: 'dot', ky: period})}, `Về đợt báo cáo ${inSentence(periodName(period))}`)),
    heading(`Kết quả đánh giá, xếp loại ${inSentence(periodName(period))}`),
    offices.length
      ? h('div', {class: 'thidua-facts'}, fact(fixed ? 'Đã chốt' : 'Dự kiến, chưa chốt', formatStamp(at)),
          exported ? h('a', {class: 'thidua-button', href: apiPath(`/report-rounds/${encodeURIComponent(period)}/assessment.csv`), download: ''}, 'Tải về (phục vụ bình xét thi đua)') : null)
      : null,
    listing('Kết quả đánh giá, xếp loại', ['Cơ quan, đơn vị', 'Kết quả', 'Nhận xét'],
      offices.map((row) => ({cells: [row.officeName, row.result, row.remark ?? '']})),
      'Chưa có kết quả đánh giá, xếp loại của đợt này.')
  ];
}

/** The office's own result beside its report, once it is fixed. */
export function ownResult({report}) {
  const place = h('span', {class: 'thidua-facts', hidden: true});
  results(report.period).then(({offices}) => {
    const own = offices.find((row) => row.office === report.office);
    if (!own) return;
    place.append(fact('Xếp loại', own.result), fact('Nhận xét', own.remark) ?? '');
    place.hidden = false;
  }).catch(() => {}); // the report itself is shown all the same
  return place;
}
