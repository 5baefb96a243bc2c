/** What is known of a supervision, for its forms and its page: team, schedule, minutes, what the office owes. */
import {at, h, paragraphs} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {formatDate, formatMoment} from './thidua-text.js';

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

/** Which supervision it is: from form.supervision. */
class SupervisionView extends HTMLElement {
  show({form}) {
    const head = form.supervision;
    this.replaceChildren(head ? overview(head) : '');
  }
}

/** Its facts, team and outline, for forms and for the page, where the title is the heading. */
export function overview(head, titled = true) {
  const looked = head.lookedFrom ? `${formatDate(head.lookedFrom)} – ${formatDate(head.lookedUntil)}` : null;
  return h('div', {},
    h('div', {class: 'thidua-facts'},
      titled ? fact('Cuộc kiểm tra, giám sát', head.title) : null,
      fact('Cơ quan chủ trì', head.body === head.lead ? head.body : `${head.body} (${head.lead} thực hiện)`),
      fact('Tình trạng', head.status),
      fact('Thời kỳ được xem xét', looked),
      fact('Lý do', head.reason)),
    head.members.length
      ? h('details', {class: 'thidua-panel'}, h('summary', {}, `${head.team} (${head.members.length} người)`),
          h('ul', {}, head.members.map((member) => h('li', {}, `${member.name} – ${member.position}${member.head ? ' – Trưởng đoàn' : ''}`))))
      : null,
    head.outline
      ? h('details', {class: 'thidua-panel'}, h('summary', {}, 'Đề cương báo cáo tự đánh giá'), lines(head.outline))
      : null);
}

function lines(text) {
  return h('div', {class: 'thidua-document'}, String(text).split('\n').filter(Boolean).map((line) => h('p', {class: 'thidua-paragraph'}, line)));
}

/** The team's work at the offices, or at one: from form.visits, or another place with from="visit". */
class VisitsView extends HTMLElement {
  show({form}) {
    const found = at(form, this.getAttribute('from') ?? 'visits');
    this.replaceChildren(...(Array.isArray(found) ? found : [found]).filter(Boolean).map((visit) => visitPanel(visit, true)));
  }
}

/** One office: schedule, self-report, minutes, what is required, follow-up. */
export function visitPanel(visit, open = false) {
  return h('details', {class: 'thidua-panel', open},
    h('summary', {}, `${visit.officeName} – ngày ${formatDate(visit.visitOn)} – ${visit.status}`),
    h('div', {class: 'thidua-document'},
      h('div', {class: 'thidua-facts'},
        fact('Nơi làm việc', visit.place),
        fact('Đã làm việc ngày', formatDate(visit.metOn)),
        fact('Đoàn ký', visit.teamSigner),
        fact('Đơn vị ký', visit.unitSigner ? `${visit.unitSigner}${visit.onPaper ? ' (bản giấy)' : ''}` : null),
        fact('Ý kiến, lý do', visit.note)),
      owed('Báo cáo tự đánh giá', visit.selfReport),
      visit.minutes ? h('section', {}, h('h5', {}, 'Biên bản làm việc'), paragraphs(visit.minutes)) : null,
      visit.minutes ? list('Tồn tại', visit.findings, 'Không có tồn tại.') : null,
      visit.files.length ? h('ul', {class: 'thidua-files'}, visit.files.map((file) => h('li', {}, fileLink(file)))) : null,
      visit.requirements.length ? list(`Kiến nghị (báo cáo kết quả trước khi hết ngày ${formatDate(visit.followUpDue)})`, visit.requirements) : null,
      owed('Báo cáo thực hiện kết luận', visit.followUp)));
}

function list(title, texts, none) {
  return h('section', {}, h('h5', {}, title), texts.length ? h('ul', {}, texts.map((text) => h('li', {}, text))) : h('p', {}, none));
}

/** What the office owed and sent. */
function owed(title, what) {
  if (!what) return null;
  const paper = what.paper;
  return h('section', {},
    h('h5', {}, title),
    h('div', {class: 'thidua-facts'},
      fact('Tình trạng', `${what.status} – ${what.progress}`),
      fact('Thời hạn', formatDate(what.due)),
      fact('Ngày gửi', what.sentAt ? formatMoment(what.sentAt) : null),
      fact('Số, ký hiệu', paper?.number),
      fact('Ngày văn bản', formatDate(paper?.dated))),
    paper?.content ? paragraphs(paper.content) : null,
    paper?.files.length ? h('ul', {class: 'thidua-files'}, paper.files.map((file) => h('li', {}, fileLink(file)))) : null);
}

export const supervisionViews = {'thidua-supervision': SupervisionView, 'thidua-visits': VisitsView};
