/**
 * What the page "Báo cáo và văn bản đến" says about versions: Bổ sung and Đính chính of an accepted report, and, for the
 * consolidator and whoever follows the plan, số liệu bổ sung of a round with the further versions of its consolidated report.
 */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {address, ask, files, heading, inSentence, listing, notice, periodName} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

const PATH = '/bao-cao';

// ---------------------------------------------------------------- one report

/** Every version that was sent; one of them counts. */
export function versionList(versions) {
  const kind = (version) => (version.reason ? `${version.kind}: ${version.reason}` : version.kind);
  return listing('Các lần gửi', ['Bản', 'Loại', 'Số văn bản', 'Ngày văn bản', 'Ngày gửi', 'Người phát hành', 'Tình trạng', 'Bản phát hành'],
    versions.map((version) => ({
      cells: [version.current ? `${version.version} (đang có giá trị)` : String(version.version),
        version.nil ? `${kind(version)} (báo cáo không phát sinh)` : kind(version),
        version.number, formatDate(version.dated), formatStamp(version.sentAt), version.sentBy, version.state, files(version.issuedCopy)]
    })));
}

/** Bổ sung, Đính chính, and taking back what was begun. */
export function corrections({mayCorrect, correction}, path, page) {
  if (correction) return underWay(correction, path, page);
  return mayCorrect ? h('div', {class: 'thidua-inline thidua-page-actions'}, beginning('bo-sung', path, page), beginning('dinh-chinh', path, page)) : null;
}

const KINDS = {
  'bo-sung': {name: 'Báo cáo bổ sung', button: 'Bổ sung', reason: 'Lý do, nội dung bổ sung'},
  'dinh-chinh': {name: 'Đính chính', button: 'Đính chính', reason: 'Lý do, nội dung đính chính'}
};

function beginning(kind, path, page) {
  const {name, button, reason} = KINDS[kind];
  return ask({
    button,
    send: `Lập ${inSentence(name)}`,
    hint: `${name} là văn bản mới, bắt đầu từ nội dung đã gửi, phải trình ký và cấp số mới. Báo cáo đã tiếp nhận vẫn có giá trị cho đến khi cơ quan tổng hợp tiếp nhận bản mới; mọi bản đều được giữ.`,
    fields: [{name: 'reason', label: reason, type: 'textarea', required: true}],
    page: () => page,
    submit: async (values) => {
      await call('POST', `${path}/correction`, {kind, ...values});
      return `Đã lập ${inSentence(name)}; việc soạn đã có trong danh sách việc của đơn vị.`;
    }
  });
}

function underWay({kind, reason, status, startedBy, startedAt, mayWithdraw}, path, page) {
  return h('div', {},
    notice('thidua-attention', `${kind === 'Bổ sung' ? 'Báo cáo bổ sung' : kind} – ${inSentence(status)} (${startedBy}, ${formatStamp(startedAt)}): ${reason}`),
    mayWithdraw
      ? ask({
          button: `Rút lại ${kind === 'Bổ sung' ? 'báo cáo bổ sung' : inSentence(kind)}`,
          send: 'Rút lại',
          cancel: 'Không rút nữa',
          hint: 'Việc đang làm của bản này kết thúc; báo cáo đã tiếp nhận giữ nguyên.',
          fields: [{name: 'reason', label: 'Lý do rút lại', type: 'textarea', required: true}],
          page: () => page,
          submit: async (values) => {
            await call('POST', `${path}/correction/withdraw`, values);
            return 'Đã rút lại; báo cáo đã tiếp nhận giữ nguyên.';
          }
        })
      : null);
}

// ---------------------------------------------------------------- a round

/** The way to số liệu bổ sung, once there is something to compare with. */
export function supplementaryLink({round}, period) {
  return round?.consolidatedAt
    ? h('p', {}, h('a', {href: address(PATH, {xem: 'dot', ky: period, phan: 'bo-sung'})}, 'Số liệu bổ sung'))
    : null;
}

/** Số liệu bổ sung of a round. */
export async function supplementary(period, page) {
  const {mayMakeVersion, reports} = await call('GET', `/report-rounds/${encodeURIComponent(period)}/supplementary`);
  return [
    heading(`Số liệu bổ sung – đợt báo cáo ${inSentence(periodName(period))}`),
    h('p', {}, h('a', {href: address(PATH, {xem: 'dot', ky: period})}, 'Về đợt báo cáo')),
    ...reports.map((report) => consolidated(report, mayMakeVersion, period, page))
  ];
}

function consolidated(report, mayMakeVersion, period, page) {
  const {to, issued, underWay, versions, changes, totals} = report;
  const next = Math.max(1, ...versions.map((version) => version.version)) + 1;
  return h('section', {class: 'thidua-versions'},
    h('h4', {class: 'thidua-heading'}, `Báo cáo tổng hợp gửi ${to}`),
    listing(`Các bản báo cáo tổng hợp gửi ${to}`, ['Bản', 'Số văn bản', 'Ngày văn bản', 'Ngày phát hành', 'Tình trạng', 'Bản phát hành'],
      versions.map((version) => ({
        href: address(PATH, {xem: 'van-ban', ma: version.id, tu: 'dot'}),
        cells: [`Bản ${version.version}`, version.number ?? '–', formatDate(version.dated) || '–', formatStamp(version.issuedAt) || '–', version.status, files(version.issuedCopy)]
      })),
      'Báo cáo này chưa được lập.'),
    issued ? null : h('p', {class: 'thidua-empty'}, 'Báo cáo này chưa được phát hành nên chưa có số liệu bổ sung.'),
    issued && !changes.length ? h('p', {class: 'thidua-empty'}, 'Số liệu chưa thay đổi so với bản đã phát hành gần nhất.') : null,
    issued && underWay ? notice('thidua-attention', 'Bản tiếp theo đang được lập.') : null,
    mayMakeVersion && issued && !underWay && changes.length
      ? ask({
          button: `Lập báo cáo tổng hợp bản ${next}`,
          send: `Lập bản ${next}`,
          hint: `Bản ${next} là văn bản mới với số liệu hiện nay, qua đủ các bước trình ký; bản trước giữ nguyên số liệu đã ký.`,
          fields: [],
          page: () => page,
          submit: async () => {
            await call('POST', `/report-rounds/${encodeURIComponent(period)}/consolidated-version`, {document: report.document});
            return `Đã bắt đầu lập báo cáo tổng hợp bản ${next}; việc soạn đã có trong danh sách việc cần làm.`;
          }
        })
      : null,
    changes.length ? [h('h5', {}, 'Thay đổi so với bản đã phát hành gần nhất'), changed(changes), h('h5', {}, 'Số liệu tổng hợp: đã ký và hiện nay'), ...compared(totals)] : null);
}

function changed(changes) {
  const from = (change) => (change.versionBefore ? `Bản ${change.versionBefore}` : 'Chưa có');
  const to = (change) => (change.version ? `bản ${change.version}` : 'không còn');
  return listing('Thay đổi so với báo cáo tổng hợp đã phát hành', ['Cơ quan, đơn vị', 'Loại', 'Bản', 'Số văn bản', 'Ngày gửi', 'Thay đổi'],
    changes.map((change) => ({
      cells: [change.officeName, change.reason ? `${change.kind}: ${change.reason}` : change.kind, `${from(change)} → ${to(change)}`,
        change.number ?? '–', formatStamp(change.sentAt) || '–', values(change)]
    })));
}

/** Few values stand in the cell; many wait behind their number. */
function values({values: list}) {
  if (!list.length) return '–';
  const lines = h('ul', {class: 'list-unstyled'}, list.map((value) =>
    h('li', {}, `${value.name}${value.column ? ` (${inSentence(value.column)})` : ''}: `, value.before ? `${value.before} → ` : null, h('b', {}, value.after || 'không có'), value.unit ? ` ${value.unit}` : null)));
  return list.length <= 4 ? lines : h('details', {class: 'thidua-panel'}, h('summary', {}, `${list.length} giá trị`), lines);
}

const ANSWERS = 'Số đơn vị trả lời';

/** Values first; how many offices answered is of less interest. */
function compared(totals) {
  const [numbers, answers] = [totals.filter((total) => total.column !== ANSWERS), totals.filter((total) => total.column === ANSWERS)];
  const table = (caption, rows, empty) => listing(caption, ['Số liệu', 'Đơn vị tính', 'Cột', 'Đã ký', 'Hiện nay'],
    rows.map((total) => ({cells: [total.name, total.unit || '–', total.column, total.signed || '–', total.now || '–']})), empty);
  return [
    table('Số liệu tổng hợp đã ký và hiện nay', numbers, 'Giá trị tổng hợp không thay đổi.'),
    answers.length ? h('details', {class: 'thidua-panel'}, h('summary', {}, `${ANSWERS} (${answers.length})`), table(ANSWERS, answers)) : null
  ];
}
