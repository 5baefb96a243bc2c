/** Forms of supervisions: rows that somebody adds (team, schedule, findings, requirements), and what is known of it so far. */
import {announce, at, h, paragraphs, uniqueId} from './thidua-dom.js';
import {Field, pastePlainly} from './thidua-fields.js';
import {fileLink} from './thidua-files.js';
import {compose, formatDate, formatMoment, readDate} from './thidua-text.js';

/**
 * Rows of the same columns, added and taken away. Columns are children: <thidua-column name="date" label="Ngày" type="date" required>
 * with type text, date, select (options-from="units" with {value, label} or {office, officeName}) or check. Value: one object per row
 * in which anything is filled in.
 */
class RowsField extends Field {
  build() {
    this.columns = [...this.querySelectorAll('thidua-column')].map((column) => ({
      name: column.getAttribute('name'),
      label: column.getAttribute('label'),
      type: column.getAttribute('type') ?? 'text',
      required: column.hasAttribute('required'),
      from: column.getAttribute('options-from'),
      options: []
    }));
    this.rows = [];
    this.bodyOfRows = h('tbody', {});
    const add = h('button', {class: 'thidua-button thidua-small', type: 'button', id: this.fieldId, onclick: () => this.#add(true)}, this.getAttribute('add') ?? 'Thêm dòng');
    this.adding = add;
    this.replaceChildren(
      h('div', {class: 'thidua-label'}, this.label, this.required ? h('span', {class: 'thidua-star', title: 'Bắt buộc', 'aria-hidden': 'true'}, ' *') : null),
      h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': this.label},
        h('table', {class: 'thidua-table'},
          h('thead', {}, h('tr', {}, this.columns.map(({label}) => h('th', {scope: 'col'}, label)), h('th', {scope: 'col'}, ''))),
          this.bodyOfRows)),
      add,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
  }

  setup(form) {
    this.columns.filter(({from}) => from).forEach((column) => {
      column.options = (at(form, column.from) ?? []).map((option) => ({value: option.value ?? option.office, label: option.label ?? option.officeName}));
    });
    this.#draw([]);
  }

  #draw(given) {
    this.rows = [];
    this.bodyOfRows.replaceChildren();
    given.forEach((row) => this.#add(false, row));
    if (!given.length && this.required) this.#add(false);
  }

  #add(typed, given = {}) {
    const number = this.rows.length + 1;
    const row = {controls: {}};
    row.element = h('tr', {},
      this.columns.map((column) => {
        const control = this.#control(column, given[column.name], number);
        row.controls[column.name] = control;
        return h('td', {}, control);
      }),
      h('td', {}, h('button', {class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Bỏ dòng ${number} của ${this.label}`, onclick: () => this.#remove(row)}, 'Bỏ')));
    this.rows.push(row);
    this.bodyOfRows.append(row.element);
    if (typed) {
      Object.values(row.controls)[0].focus();
      announce(this);
    }
  }

  #remove(row) {
    this.rows = this.rows.filter((each) => each !== row);
    row.element.remove();
    this.adding.focus();
    announce(this);
  }

  #control(column, value, number) {
    const named = {id: uniqueId('cell'), 'aria-label': `${column.label}, dòng ${number}`, 'aria-describedby': `${this.fieldId}-error`};
    if (column.type === 'check') {
      const box = h('input', {...named, type: 'checkbox'});
      box.checked = value === true;
      return box;
    }
    if (column.type === 'select') {
      const select = h('select', {...named, class: 'thidua-input'}, h('option', {value: ''}, '— Chọn —'),
        column.options.map((option) => h('option', {value: option.value}, option.label)));
      select.value = value ?? '';
      return select;
    }
    const date = column.type === 'date';
    const control = h('input', {...named, class: date ? 'thidua-input thidua-date' : 'thidua-input', type: 'text', autocomplete: 'off',
      placeholder: date ? 'ngày/tháng/năm' : null, inputmode: date ? 'numeric' : null, maxlength: date ? 30 : 2000, onpaste: pastePlainly});
    control.value = date && /^\d{4}-/.test(value ?? '') ? formatDate(value) : value ?? '';
    return control;
  }

  #filled({controls}) {
    return this.columns.some(({name, type}) => type !== 'check' && controls[name].value.trim());
  }

  #read(column, control) {
    if (column.type === 'check') return control.checked;
    if (column.type === 'date') return readDate(control.value).value ?? null;
    return compose(control.value).trim() || null;
  }

  get value() {
    return this.rows.filter((row) => this.#filled(row))
      .map(({controls}) => Object.fromEntries(this.columns.map((column) => [column.name, this.#read(column, controls[column.name])])));
  }

  set value(rows) {
    this.#draw(Array.isArray(rows) ? rows : []);
  }

  get state() {
    return this.rows.filter((row) => this.#filled(row))
      .map(({controls}) => Object.fromEntries(this.columns.map(({name, type}) => [name, type === 'check' ? controls[name].checked : controls[name].value])));
  }

  set state(rows) {
    this.value = rows;
  }

  get blank() {
    return [];
  }

  check() {
    const filled = this.rows.filter((row) => this.#filled(row));
    if (!filled.length) return this.required ? [{target: this.adding, label: this.label, message: this.missing}] : [];
    return filled.flatMap(({controls}) => this.columns.flatMap((column) => {
      const control = controls[column.name];
      const label = control.getAttribute('aria-label');
      const wrong = column.type === 'date' ? readDate(control.value).error : null;
      if (wrong) return [{target: control, label, message: wrong}];
      return column.required && column.type !== 'check' && !control.value.trim()
        ? [{target: control, label, message: `Hãy nhập “${column.label}”.`}]
        : [];
    }));
  }
}

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

/** Its facts, team and outline, for forms and for the page. */
export function overview(head) {
  const looked = head.lookedFrom ? `${formatDate(head.lookedFrom)} – ${formatDate(head.lookedUntil)}` : null;
  return h('div', {},
    h('div', {class: 'thidua-facts'},
      fact('Cuộc kiểm tra, giám sát', head.title),
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
    owed('Báo cáo thực hiện kết luận', visit.followUp));
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

export const supervisionFields = {'thidua-rows': RowsField};
export const supervisionViews = {'thidua-supervision': SupervisionView, 'thidua-visits': VisitsView};
