import {at, h, paragraphs} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {formatDate, formatMoment, formatNumber, weekday} from './thidua-text.js';

/** A part of a form that only shows what the server sent. */
class View extends HTMLElement {
  /** @param data the whole answer of the server: {task, form, …} */
  show() {}
}

function field(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

/** Number and symbol as a document carries them: "Số 123/BC-SYT". */
function numberOf(document) {
  return document?.number ? [document.number, document.symbol].filter(Boolean).join('/') : null;
}

/** Titles stand inside sentences on the server: "báo cáo năm 2024 …". */
function capital(text) {
  return text ? text[0].toLocaleUpperCase('vi') + text.slice(1) : text;
}

/** Office, time limit, what came back and why. */
class HeadView extends View {
  show({task, form}) {
    const document = form.document ?? {};
    const due = task?.due;
    const given = task?.assignment;
    const facts = [
      field('Cơ quan, đơn vị', document.officeName ?? task?.officeName),
      field('Văn bản', capital(document.title)),
      field('Số, ký hiệu', numberOf(document)),
      field('Ngày văn bản', formatDate(document.date)),
      field('Gửi', form.report?.to),
      field('Thời hạn', due ? `${weekday(vietnamDay(due))}, ${formatMoment(due)}` : null)
    ];
    this.replaceChildren(
      facts.some(Boolean) ? h('div', {class: 'thidua-facts'}, facts) : '',
      form.correction ? h('div', {class: 'thidua-notice', role: 'note'},
        h('b', {}, `${form.correction.kind} – ${form.correction.startedBy}, ${formatMoment(form.correction.startedAt)}`),
        paragraphs(form.correction.reason)) : '',
      given ? this.#given(given) : '',
      form.returned ? this.#notice('Trả lại', form.returned) : '',
      form.supplement ? h('div', {class: 'thidua-notice thidua-attention', role: 'note'},
        h('b', {}, `Yêu cầu bổ sung, hoàn thiện${form.supplement.due ? ` trước khi hết ngày ${formatDate(form.supplement.due)}` : ''}`),
        paragraphs(form.supplement.comment)) : ''
    );
  }

  /** What the head said when he gave the task, and what was said when it was passed on. */
  #given({by, direction, internalDate, passedBy, note}) {
    const parts = [
      direction ? `Ý kiến chỉ đạo (${by}): ${direction}` : by === passedBy ? null : `Người phân công: ${by}`,
      internalDate ? `hạn nội bộ ${formatDate(internalDate)}` : null,
      passedBy ? `${passedBy} chuyển${note ? `: ${note}` : ''}` : null
    ];
    return h('div', {class: 'thidua-notice thidua-given', role: 'note'}, parts.filter(Boolean).join(' – '));
  }

  #notice(title, {by, at: moment, comment}) {
    return h('div', {class: 'thidua-notice thidua-attention', role: 'note'},
      h('b', {}, `${title}${by ? ` – ${by}` : ''}${moment ? `, ${formatMoment(moment)}` : ''}`), paragraphs(comment));
  }
}

/** The day in Vietnam of a moment. */
function vietnamDay(iso) {
  const match = /(\d{2})\/(\d{2})\/(\d{4})$/.exec(formatMoment(iso)); // a plain day stays what it is
  return match ? `${match[3]}-${match[2]}-${match[1]}` : iso;
}

const NUMERIC = /^-?[\d.]+(,\d+)?\s*%?$/;

/** Who wrote a part, where the reader may know. */
function author(part) {
  return part.author ? h('p', {class: 'thidua-hint thidua-author'}, `Người viết: ${part.author}`) : null;
}

/** A table of texts; numbers stand to the right. */
export function dataTable(table) {
  const columns = table.columns ?? [];
  return h('div', {class: 'thidua-scroll'},
    h('table', {class: 'thidua-table'},
      table.title ? h('caption', {}, table.title, author(table)) : null,
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, (table.rows ?? []).map((row) => h('tr', {},
        row.map((cell, index) => index === 0
          ? h('th', {scope: 'row'}, cell ?? '')
          : h('td', {class: NUMERIC.test(String(cell ?? '').trim()) ? 'thidua-last' : null}, cell ?? '')))))
    ));
}

/** The lines above a signature, the name, and the paper behind a TUQ. */
function signatureBlock({block, name, authorisation}) {
  return h('div', {class: 'thidua-signature', role: 'group', 'aria-label': 'Chữ ký'},
    block.map((line) => h('p', {}, h('b', {}, line))),
    h('p', {class: 'thidua-signature-name'}, name),
    authorisation ? h('p', {class: 'thidua-hint'}, `Theo Giấy ủy quyền số ${authorisation}`) : null);
}

/** The document as it stands, to be read: from form.view, or another place with from="…". */
class DocumentView extends View {
  show({form}) {
    const view = at(form, this.getAttribute('from') ?? 'view');
    if (!view) {
      this.replaceChildren();
      return;
    }
    const body = h('div', {class: 'thidua-document'},
      h('h4', {class: 'thidua-document-title'}, view.title ?? form.document?.title ?? ''),
      view.subtitle ? h('p', {class: 'thidua-document-subtitle'}, view.subtitle) : null,
      (view.sections ?? []).map((section) => h('section', {},
        section.title ? h('h5', {}, section.title) : null,
        author(section),
        (section.paragraphs ?? []).map((text) => h('p', {class: 'thidua-paragraph'}, text)))),
      (view.tables ?? []).map(dataTable),
      view.attachments?.length
        ? h('section', {}, h('h5', {}, 'Tệp đính kèm'), h('ul', {class: 'thidua-files'}, view.attachments.map((file) => h('li', {}, fileLink(file)))))
        : null,
      form.signature ? signatureBlock(form.signature) : null);
    const open = !this.hasAttribute('closed');
    this.replaceChildren(h('details', {class: 'thidua-panel', open}, h('summary', {}, this.getAttribute('label') ?? 'Nội dung văn bản'), body));
  }
}

/** Who did what, when, in which capacity, and what was said. */
class TraceView extends View {
  show({form}) {
    const trace = form.trace ?? [];
    if (!trace.length) {
      this.replaceChildren();
      return;
    }
    const signed = trace.some((step) => step.capacity);
    const columns = ['Thời gian', 'Người xử lý', 'Việc đã làm', ...(signed ? ['Hình thức ký'] : []), 'Ý kiến'];
    this.replaceChildren(
      h('details', {class: 'thidua-panel', open: trace.length <= 5}, h('summary', {}, `Quá trình xử lý (${trace.length})`),
        h('div', {class: 'thidua-scroll'},
          h('table', {class: 'thidua-table thidua-trace'},
            h('thead', {}, h('tr', {}, columns.map((title) => h('th', {scope: 'col'}, title)))),
            h('tbody', {}, trace.map((step) => h('tr', {},
              h('td', {class: 'thidua-when'}, formatMoment(step.at)),
              h('td', {class: 'thidua-who'}, step.by ?? ''),
              h('td', {class: 'thidua-who'}, step.action ?? ''),
              signed ? h('td', {}, step.capacity ?? '') : null,
              h('td', {class: 'thidua-said'}, step.comment ?? '')))))))
    );
  }
}

/** Where a consolidated report stands: submitted n/N, late, missing, and the computed tables. */
class ConsolidationView extends View {
  show({form}) {
    const report = form.report ?? {};
    const summary = report.summary;
    const numbers = summary
      ? [
          ['Đã gửi', `${summary.submitted ?? summary.onTime + summary.late}/${summary.total}`],
          ['Đúng hạn', summary.onTime],
          ['Chậm', summary.late],
          ['Chưa có báo cáo', summary.missing],
          ['Không phải báo cáo', summary.notRequired]
        ]
      : [];
    this.replaceChildren(
      h('div', {class: 'thidua-counts'}, numbers.map(([label, number]) =>
        h('div', {class: 'thidua-number-box'}, h('b', {}, typeof number === 'number' ? formatNumber(String(number)) : number ?? '–'), h('span', {}, label)))),
      report.missingOffices?.length
        ? h('details', {class: 'thidua-panel', open: report.missingOffices.length <= 10}, h('summary', {}, `Cơ quan, đơn vị chưa có báo cáo (${report.missingOffices.length})`),
            h('ul', {class: 'thidua-columns'}, report.missingOffices.map((office) => h('li', {}, office))))
        : '',
      report.sentences?.length
        ? h('details', {class: 'thidua-panel', open: true}, h('summary', {}, 'Tình hình chung'), report.sentences.map((text) => h('p', {class: 'thidua-paragraph'}, text)))
        : '',
      report.computed?.length
        ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Số liệu tổng hợp từ báo cáo của các đơn vị (${report.computed.length} bảng)`), report.computed.map(dataTable))
        : ''
    );
  }
}

/** What the office sent and when: for the check of an office's report. */
class ReceiptView extends View {
  show({form}) {
    const receipt = form.receipt;
    if (!receipt) return;
    this.replaceChildren(h('div', {class: 'thidua-facts'},
      field('Đã gửi', formatMoment(receipt.sentAt)),
      field(this.getAttribute('due-label') ?? 'Thời hạn gửi báo cáo', formatMoment(receipt.due) || 'Không ghi thời hạn'),
      field('Tiến độ', receipt.progress ?? (receipt.due ? (receipt.onTime ? 'Đúng hạn' : 'Chậm') : null)),
      field('Lần gửi', receipt.version > 1 ? `${this.getAttribute('again') ?? 'Báo cáo bổ sung'}, lần ${receipt.version}` : null)));
  }
}

/** What an office asks about an obligation: who, when, what, why. */
class RequestView extends View {
  show({form}) {
    const request = form.request;
    if (!request) return;
    this.replaceChildren(
      h('div', {class: 'thidua-facts'},
        field('Đơn vị đề nghị', request.office),
        field('Người đề nghị', request.by),
        field('Ngày đề nghị', formatMoment(request.at)),
        (request.facts ?? []).map(({label, value}) => field(label, value))),
      h('div', {class: 'thidua-notice', role: 'note'}, h('b', {}, `${request.title} – lý do`), paragraphs(request.reason)));
  }
}

/** What other offices were asked for and gave, beside the draft and on the report's page. */
class CoordinationView extends View {
  show({form}) {
    const requests = form.figureRequests ?? [];
    const given = form.contributions ?? [];
    const answered = requests.filter((request) => request.answeredAt).length;
    this.replaceChildren(
      requests.length
        ? h('details', {class: 'thidua-panel', open: true}, h('summary', {}, `Số liệu xin của cơ quan khác (đã trả lời ${answered}/${requests.length})`),
            requests.map((request) => h('div', {class: 'thidua-document'},
              h('div', {class: 'thidua-facts'}, field('Cơ quan', request.office), field('Tình trạng', request.state),
                field('Đề nghị cung cấp trước khi hết ngày', formatDate(request.wished)), field('Người trả lời', request.by), field('Ngày trả lời', formatMoment(request.answeredAt))),
              h('p', {class: 'thidua-hint'}, `Nội dung đề nghị: ${request.reason}`),
              paragraphs(request.text ?? ''),
              request.rows.length ? dataTable({columns: ['Số liệu', 'Đơn vị tính', 'Thực hiện', 'Ước thực hiện cả năm'], rows: request.rows}) : null,
              request.files.length ? h('p', {}, 'Tệp: ', request.files.map(fileLink)) : null)))
        : '',
      given.length
        ? h('details', {class: 'thidua-panel', open: true}, h('summary', {}, `Nội dung phối hợp (${given.length})`),
            given.map((each) => h('div', {class: 'thidua-document'},
              h('p', {class: 'thidua-hint'}, `${each.office} – ${each.by}, ${formatMoment(each.at)}`),
              paragraphs(each.text),
              each.files.length ? h('p', {}, 'Tệp: ', each.files.map(fileLink)) : null)))
        : '');
  }
}

const OPINIONS = {agree: 'Thống nhất', comment: 'Có ý kiến góp ý', none: 'Không trả lời (coi như thống nhất)'};

/** The answers of a consultation. */
class OpinionsView extends View {
  show({form}) {
    const opinions = form.opinions ?? [];
    this.replaceChildren(
      h('div', {class: 'thidua-scroll'},
        h('table', {class: 'thidua-table'},
          h('caption', {}, `Ý kiến góp ý (${opinions.length})`),
          h('thead', {}, h('tr', {}, ['Cơ quan, đơn vị', 'Thời gian', 'Ý kiến', 'Nội dung'].map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, opinions.map((opinion) => h('tr', {},
            h('th', {scope: 'row', class: 'thidua-who'}, opinion.office ?? ''), h('td', {class: 'thidua-when'}, formatMoment(opinion.at)),
            h('td', {class: 'thidua-who'}, OPINIONS[opinion.opinion] ?? opinion.opinion ?? ''), h('td', {class: 'thidua-said'}, opinion.text ?? '')))))));
  }
}

/** Where an issued document goes and what for. */
class RecipientsView extends View {
  show({form}) {
    const recipients = form.recipients ?? [];
    if (!recipients.length) return;
    this.replaceChildren(
      h('details', {class: 'thidua-panel', open: recipients.length <= 12}, h('summary', {}, `Nơi nhận (${recipients.length})`),
        h('ul', {class: 'thidua-columns'}, recipients.map((recipient) => h('li', {}, recipient.name, recipient.purpose ? h('span', {class: 'thidua-hint'}, ` – ${recipient.purpose}`) : null)))));
  }
}

/** The issued copy of what was received, as links. */
class CopiesView extends View {
  show({form}) {
    const files = form.received?.files ?? [];
    this.replaceChildren(files.length
      ? h('div', {class: 'thidua-facts'}, 'Bản phát hành: ', files.map(fileLink))
      : h('p', {class: 'thidua-hint'}, 'Không có bản phát hành trên hệ thống; hãy xem văn bản giấy.'));
  }
}

/** A day or moment as one reads it; every other value as it is. */
function dated(value) {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? formatDate(vietnamDay(value)) : value;
}

/** One sentence about a step: from="step.returnsTo" with text="Khi trả lại, văn bản về: ". */
class NoteView extends View {
  show({form}) {
    const value = at(form, this.getAttribute('from') ?? '');
    this.replaceChildren(value ? h('div', {class: 'thidua-hint'}, `${this.getAttribute('text') ?? ''}${dated(value)}`) : '');
  }
}

/** What the server says for the value of another field: from="due" by="period" looks up due[period]. */
class LookupView extends View {
  look(form, key) {
    const found = key === null || key === undefined ? null : at(form, `${this.getAttribute('from')}.${key}`);
    this.replaceChildren(found ? h('div', {class: 'thidua-hint'}, `${this.getAttribute('text') ?? ''}${dated(found)}.`) : '');
  }
}

export const views = {
  'thidua-head': HeadView,
  'thidua-document': DocumentView,
  'thidua-trace': TraceView,
  'thidua-consolidation': ConsolidationView,
  'thidua-receipt': ReceiptView,
  'thidua-request': RequestView,
  'thidua-coordination': CoordinationView,
  'thidua-opinions': OpinionsView,
  'thidua-recipients': RecipientsView,
  'thidua-copies': CopiesView,
  'thidua-note': NoteView,
  'thidua-lookup': LookupView
};
