/**
 * Paper and other systems: the registry records what was signed on paper; the consolidator enters what came on paper; an office
 * registers a secret report by number and date, or objects to what was entered for it.
 */
import {call, uploadTo} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {ask, fact, heading} from './thidua-page.js';
import {formatDate, formatStamp} from './thidua-text.js';

// ---------------------------------------------------------------- signatures on paper

/** The tab "Ký bản giấy" of the page "Việc của cơ quan". */
export function paperSignatures(href) {
  return {
    label: 'Ký bản giấy',
    href,
    offered: async () => (await call('GET', '/documents/paper-signatures')).length > 0,
    show: async (query, page) => {
      const wanted = query.get('viec');
      const rows = (await call('GET', '/documents/paper-signatures')).sort((one, other) => (other.task === wanted) - (one.task === wanted));
      return [
        heading('Văn bản đang chờ ký'),
        h('p', {class: 'thidua-hint'}, 'Lãnh đạo đã ký trên bản giấy thì văn thư ghi nhận ở đây: người ký, hình thức ký, ngày ký và bản chụp; văn bản đi tiếp như đã ký trên hệ thống.'),
        rows.length ? rows.map((row) => waiting(row, row.task === wanted, page)) : h('p', {class: 'thidua-empty'}, 'Không có văn bản nào đang chờ ký.')
      ];
    }
  };
}

function waiting(row, opened, page) {
  const path = `/documents/paper-signatures/${encodeURIComponent(row.task)}`;
  const name = row.summary === row.title ? row.title : `${row.title}: ${row.summary}`;
  const signers = row.signers.flatMap((signer) => signer.capacities.map((capacity) => ({
    value: `${signer.id} ${capacity.code}`, label: `${signer.name} – ${capacity.block} – ${capacity.label}`
  })));
  return h('section', {class: 'thidua-panel'},
    h('h4', {class: 'thidua-heading'}, name),
    h('div', {class: 'thidua-facts'}, fact('Bước', row.step), fact('Cơ quan ký', row.office), fact('Chờ ký từ', formatStamp(row.since)), fact('Thời hạn', formatStamp(row.due))),
    signers.length
      ? ask({
          button: 'Đã ký bản giấy',
          send: 'Ghi nhận bản đã ký',
          opened,
          hint: row.earliest ? `Dự thảo được trình ngày ${formatDate(row.earliest)}; ngày ký không thể sớm hơn.` : null,
          fields: [
            {name: 'signer', label: 'Người ký, hình thức ký', type: 'select', required: true, options: signers},
            {name: 'dated', label: 'Ngày ký', type: 'date', required: true},
            {name: 'scan', label: 'Bản chụp văn bản đã ký', type: 'file', accept: '.pdf,.jpg,.jpeg,.png', required: true},
            {name: 'comment', label: 'Ghi chú', type: 'textarea', rows: 2}
          ],
          page: () => page,
          submit: async ({signer, scan, ...rest}) => {
            const [id, capacity] = signer.split(' ');
            const stored = await uploadTo(`${path}/scan`, scan, () => {}).promise;
            await call('POST', path, {...rest, signer: id, capacity, scan: stored.id});
            return `Đã ghi nhận bản đã ký giấy: ${name}.`;
          }
        })
      : h('p', {class: 'thidua-hint'}, 'Không có ai khác người soạn được ký bước này; hãy chuyển cho lãnh đạo có thẩm quyền.'));
}

// ---------------------------------------------------------------- an office's report that comes, or came, on paper

/** What a link asks the pages of a report and of a round to open (`lam` in their address). */
export const ENTER = 'nhap-thay';

const OPENED = 'Đã mở việc ghi nhận báo cáo; hãy nhập ở danh sách việc cần làm.';

const ENTERING = {
  button: 'Nhập thay báo cáo giấy',
  send: 'Mở việc nhập thay',
  hint: 'Dùng khi báo cáo của đơn vị đến bằng văn bản giấy hoặc qua hệ thống khác; việc của đơn vị chỉ thay đổi khi nhập xong.'
};
const SECRET = {name: 'secret', label: 'Văn bản mật (chỉ ghi số, ngày)', type: 'check'};

function obligation({period, office}) {
  return `/obligations/report/${encodeURIComponent(period)}/${encodeURIComponent(office)}`;
}

function enterPaper({report, paper}, path, page) {
  return paper?.mayEnter
    ? ask({
        ...ENTERING,
        opened: page.query.get('lam') === ENTER,
        fields: [SECRET],
        page: () => page,
        submit: async (values) => {
          await call('POST', `${obligation(report)}/entry`, values);
          return OPENED;
        }
      })
    : null;
}

/** The offices of a round whose paper the reader may enter now. */
export function enterableOf(period) {
  return call('GET', `/report-rounds/${encodeURIComponent(period)}/entries`);
}

/** As on the report's own page; whose paper came is chosen first. */
export function enterOfRound({enterable}, period, page) {
  return enterable.length
    ? ask({
        ...ENTERING,
        opened: page.query.get('lam') === ENTER,
        fields: [
          {name: 'office', label: 'Đơn vị có báo cáo giấy', type: 'select', required: true, options: enterable.map(({office, name}) => ({value: office, label: name})),
            value: enterable.length === 1 ? enterable[0].office : null,
            hint: 'Báo cáo đã có việc nhập thay thì nhập ở danh sách việc cần làm.'},
          SECRET
        ],
        page: () => page,
        submit: async ({office, ...values}) => {
          await call('POST', `${obligation({period, office})}/entry`, values);
          return OPENED;
        }
      })
    : null;
}

function registerSecret({report, paper}, path, page) {
  return paper?.mayRegisterSecret
    ? ask({
        button: 'Báo cáo là văn bản mật',
        send: 'Mở việc ghi số, ngày',
        hint: 'Văn bản mật không soạn, không tải lên hệ thống; chỉ ghi số, ngày và được tính là đã báo cáo.',
        fields: [],
        page: () => page,
        submit: async () => {
          await call('POST', `${obligation(report)}/entry`, {secret: true});
          return OPENED;
        }
      })
    : null;
}

function objectToEntry({report, paper}, path, page) {
  return paper?.mayObject
    ? ask({
        button: 'Ý kiến về báo cáo nhập thay',
        send: 'Gửi ý kiến',
        hint: 'Cơ quan tổng hợp xem lại: giữ báo cáo đã nhập, hoặc rút để đơn vị tự gửi.',
        fields: [{name: 'reason', label: 'Nội dung không đúng, đề nghị', type: 'textarea', required: true}],
        page: () => page,
        submit: async (values) => {
          await call('POST', `${obligation(report)}/objection`, values);
          return 'Đã gửi ý kiến; kết quả sẽ được báo trong bản nhắc việc.';
        }
      })
    : null;
}

/** What the reader may do about one report: for the list of actions of the report's page. */
export const PAPER_ACTIONS = [enterPaper, registerSecret, objectToEntry];

/** What the paper of a version says, for the list of versions. */
export function paperFacts(versions) {
  return versions.filter((version) => version.paper).map(({paper, version}) => h('div', {class: 'thidua-facts'},
    fact(`Lần gửi ${version}`, paper.source),
    fact('Cơ quan nhập', paper.by),
    fact('Ngày đến', paper.arrivalNumber ? formatDate(paper.arrivedOn) : null),
    fact('Số đến', paper.arrivalNumber),
    fact('Người ký', paper.signer ? `${paper.signerTitle} ${paper.signer}` : null)));
}
