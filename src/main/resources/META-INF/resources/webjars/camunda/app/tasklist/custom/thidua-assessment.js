/** The yearly assessment: one row per office, a result on the plan's scale and a remark, and beside it how the office reported. */
import {announce, at, h, uniqueId} from './thidua-dom.js';
import {Field} from './thidua-field.js';
import {formatStamp, searchable} from './thidua-text.js';

const LATE = {'Quá hạn': 'thidua-overdue', 'Chậm': 'thidua-late'};

/** Value [{office, result, remark}]; null where the server sent no rows: then nothing is assessed here. */
export class AssessmentField extends Field {
  build() {
    this.frame = h('div', {});
    this.append(h('div', {class: 'thidua-label'}, this.label), h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.frame,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
    this.rows = [];
  }

  setup(form) {
    const offices = at(form, this.getAttribute('rows-from'));
    const scale = at(form, this.getAttribute('scale-from')) ?? [];
    this.limit = at(form, this.getAttribute('limit-from') ?? '') ?? 500;
    this.given = Array.isArray(offices);
    this.rows = (offices ?? []).map((office) => this.#row(office, scale));
    this.value = (offices ?? []).map(({office, result, remark}) => ({office, result, remark}));
    this.frame.replaceChildren(this.#tools(scale),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': this.label},
        h('table', {class: 'thidua-table thidua-assessment'},
          h('thead', {}, h('tr', {}, ['Cơ quan, đơn vị', 'Tình trạng, tiến độ', 'Chậm (ngày làm việc)', 'Yêu cầu bổ sung (lần)', 'Xếp loại', 'Nhận xét']
            .map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, this.rows.map(({element}) => element)))));
  }

  #row(office, scale) {
    const result = h('select', {class: 'thidua-input', 'aria-label': `Xếp loại ${office.officeName}`, 'aria-describedby': `${this.fieldId}-error`},
      h('option', {value: ''}, office.required ? '— Chọn —' : '— Không xếp loại —'),
      scale.map((step) => h('option', {value: step.id}, step.name)));
    const remark = h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', maxlength: this.limit, 'aria-label': `Nhận xét về ${office.officeName}`});
    const element = h('tr', {},
      h('th', {scope: 'row'}, office.officeName, office.required ? null : h('div', {class: 'thidua-hint'}, 'Đề nghị phối hợp')),
      h('td', {}, office.status, ' – ', h('span', {class: LATE[office.progress] ?? null}, office.progress),
        office.sentAt ? h('div', {class: 'thidua-hint'}, `Gửi ${formatStamp(office.sentAt)}`) : null),
      h('td', {class: 'thidua-last'}, String(office.daysLate)),
      h('td', {class: 'thidua-last'}, String(office.supplements)),
      h('td', {}, result),
      h('td', {}, remark));
    return {office, result, remark, element};
  }

  /** Most offices get the same result: one choice for all that have none yet. */
  #tools(scale) {
    const id = uniqueId('fill');
    const all = h('select', {class: 'thidua-input thidua-filter', id}, scale.map((step) => h('option', {value: step.id}, step.name)));
    const filter = h('input', {class: 'thidua-input thidua-filter', type: 'search', placeholder: 'Tìm cơ quan, đơn vị', 'aria-label': 'Tìm cơ quan, đơn vị'});
    [all, filter].forEach((control) => ['input', 'change'].forEach((type) => control.addEventListener(type, (event) => event.stopPropagation())));
    filter.addEventListener('input', () => {
      const wanted = searchable(filter.value);
      this.rows.forEach(({office, element}) => (element.hidden = !searchable(office.officeName).includes(wanted)));
    });
    this.count = h('span', {class: 'thidua-count', 'aria-live': 'polite'});
    this.addEventListener('change', () => this.#counted());
    this.#counted();
    return h('div', {class: 'thidua-inline'},
      filter,
      h('label', {for: id}, 'Các nơi bắt buộc chưa xếp loại:'), all,
      h('button', {
        class: 'thidua-button thidua-small', type: 'button',
        onclick: () => {
          this.rows.filter(({office, result}) => office.required && !result.value).forEach(({result}) => (result.value = all.value));
          this.#counted();
          this.mark([]);
          announce(this);
        }
      }, 'Áp dụng'),
      this.count);
  }

  #counted() {
    if (this.count) this.count.textContent = `Đã xếp loại ${this.rows.filter(({result}) => result.value).length}/${this.rows.length}`;
  }

  get value() {
    if (!this.given) return null;
    return this.rows
      .filter(({result}) => result.value)
      .map(({office, result, remark}) => ({office: office.office, result: result.value, remark: remark.value.trim() || null}));
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.rows
      .filter(({result, remark}) => result.value || remark.value)
      .map(({office, result, remark}) => ({office: office.office, result: result.value, remark: remark.value}));
  }

  set state(given) {
    this.rows.forEach(({office, result, remark}) => {
      const own = (given ?? []).find((each) => each.office === office.office);
      result.value = own?.result ?? '';
      if (result.selectedIndex < 0) result.value = '';
      remark.value = own?.remark ?? '';
    });
    this.#counted();
  }

  get blank() {
    return null;
  }

  check() {
    return this.rows
      .filter(({office, result}) => office.required && !result.value)
      .map(({office, result}) => ({target: result, label: office.officeName, message: 'Hãy chọn mức xếp loại.'}));
  }

  mark(problems) {
    this.rows.forEach(({result}) => {
      result.removeAttribute('aria-invalid');
      if (problems.some((problem) => problem.target === result)) result.setAttribute('aria-invalid', 'true');
    });
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `Còn ${problems.length} cơ quan, đơn vị chưa xếp loại.` : '';
  }
}
