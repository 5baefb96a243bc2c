/** A list with a mark and a note for every row: checking, appraising, answering; up to five hundred rows. */
import {announce, at, h} from './thidua-dom.js';
import {Field} from './thidua-fields.js';
import {searchable} from './thidua-text.js';

/**
 * Value [{row, <mark-name>, note}]. The marks stand inside as thidua-option; without any, a row counts once it has a note.
 * marks="some": rows without a mark are left out.
 */
export class MarksField extends Field {
  build() {
    this.choices = [...this.querySelectorAll('thidua-option')].map((option) => ({value: option.getAttribute('value'), label: option.textContent.trim(), note: option.hasAttribute('note')}));
    this.markName = this.getAttribute('mark-name') ?? 'mark';
    this.partial = this.getAttribute('marks') === 'some';
    this.frame = h('div', {});
    this.replaceChildren(h('div', {class: 'thidua-label'}, this.label), h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.frame,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
    this.rows = [];
  }

  setup(form) {
    this.rows = (at(form, this.getAttribute('rows-from')) ?? []).map((row, index) => this.#row(row, index));
    this.frame.replaceChildren(this.#tools(),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': this.label},
        h('table', {class: 'thidua-table'},
          h('thead', {}, h('tr', {}, ['STT', 'Đối tượng', 'Cơ quan đề nghị', 'Đã ghi', ...(this.choices.length ? ['Đánh dấu'] : []), this.getAttribute('note-label') ?? 'Ghi chú, lý do']
            .map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, this.rows.map(({element}) => element)))));
    this.#counted();
  }

  #row(row, index) {
    const mark = this.choices.length ? h('select', {class: 'thidua-input', 'aria-label': `Đánh dấu ${row.name}`, 'aria-describedby': `${this.fieldId}-error`},
      h('option', {value: ''}, '— Chọn —'), this.choices.map(({value, label}) => h('option', {value}, label))) : null;
    const note = h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', maxlength: 2000, 'aria-label': `Ghi chú về ${row.name}`, 'aria-describedby': `${this.fieldId}-error`});
    const element = h('tr', {},
      h('td', {}, String(index + 1)),
      h('th', {scope: 'row'}, row.name, h('div', {class: 'thidua-hint'}, `${row.kind}; ${row.period}`)),
      h('td', {}, row.proposer),
      h('td', {}, row.said.map((line) => h('div', {class: 'thidua-hint'}, line))),
      mark ? h('td', {}, mark) : null,
      h('td', {}, note));
    return {row, mark, note, element};
  }

  #tools() {
    const filter = h('input', {class: 'thidua-input thidua-filter', type: 'search', placeholder: 'Tìm đối tượng', 'aria-label': 'Tìm đối tượng'});
    ['input', 'change'].forEach((type) => filter.addEventListener(type, (event) => event.stopPropagation()));
    filter.addEventListener('input', () => {
      const wanted = searchable(filter.value);
      this.rows.forEach(({row, element}) => (element.hidden = !searchable(`${row.name} ${row.proposer}`).includes(wanted)));
    });
    this.count = h('span', {class: 'thidua-count', 'aria-live': 'polite'});
    this.addEventListener('change', () => this.#counted());
    const first = this.choices[0];
    return h('div', {class: 'thidua-inline'}, filter,
      first ? h('button', {
        class: 'thidua-button thidua-small', type: 'button',
        onclick: () => {
          this.rows.filter(({mark}) => !mark.value).forEach(({mark}) => (mark.value = first.value));
          this.#counted();
          this.mark([]);
          announce(this);
        }
      }, `Đánh dấu tất cả là ${first.label.toLowerCase()}`) : null,
      this.count);
  }

  #counted() {
    if (this.count) this.count.textContent = `Đã đánh dấu ${this.rows.filter((row) => this.#marked(row)).length}/${this.rows.length}`;
  }

  #marked({mark, note}) {
    return mark ? Boolean(mark.value) : Boolean(note.value.trim());
  }

  get value() {
    return this.rows.filter((row) => this.#marked(row))
      .map(({row, mark, note}) => ({row: row.id, ...(mark ? {[this.markName]: mark.value} : {}), note: note.value.trim() || null}));
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.rows.filter(({mark, note}) => mark?.value || note.value)
      .map(({row, mark, note}) => ({row: row.id, ...(mark ? {[this.markName]: mark.value} : {}), note: note.value}));
  }

  set state(given) {
    this.rows.forEach(({row, mark, note}) => {
      const own = (given ?? []).find((each) => each.row === row.id);
      if (mark) mark.value = own?.[this.markName] ?? '';
      if (mark && mark.selectedIndex < 0) mark.value = '';
      note.value = own?.note ?? '';
    });
    this.#counted();
  }

  get blank() {
    return [];
  }

  check() {
    const problems = [];
    this.rows.forEach(({row, mark, note}) => {
      if (!mark && !this.partial && !note.value.trim()) problems.push({target: note, label: row.name, message: 'Hãy ghi nội dung.'});
      if (mark && !this.partial && !mark.value) problems.push({target: mark, label: row.name, message: 'Hãy đánh dấu.'});
      if (mark && this.choices.find(({value}) => value === mark.value)?.note && !note.value.trim()) problems.push({target: note, label: row.name, message: 'Hãy ghi lý do, nội dung.'});
    });
    return problems;
  }

  mark(problems) {
    this.rows.forEach(({mark, note}) => [mark, note].filter(Boolean).forEach((control) => {
      control.removeAttribute('aria-invalid');
      if (problems.some((problem) => problem.target === control)) control.setAttribute('aria-invalid', 'true');
    }));
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `Còn ${problems.length} mục chưa đủ: ${problems[0].label}.` : '';
  }
}
