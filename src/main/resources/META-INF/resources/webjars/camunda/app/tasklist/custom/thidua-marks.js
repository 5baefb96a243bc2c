/** Lists of nominations in forms: to be read, or with a mark and a note for every row; up to five hundred rows. */
import {announce, at, h} from './thidua-dom.js';
import {Field, grow, textArea} from './thidua-field.js';
import {searchable} from './thidua-text.js';

function nominee({name, kind, period}) {
  return h('th', {scope: 'row'}, name, h('div', {class: 'thidua-hint'}, `${kind}; ${period}`));
}

function said({said: lines}) {
  return h('td', {}, lines.map((line) => h('div', {class: 'thidua-hint'}, line)));
}

/** The list that a form is about, where nothing is marked in it: from="rows". */
class ListView extends HTMLElement {
  show({form}) {
    const rows = at(form, this.getAttribute('from')) ?? [];
    const label = `Danh sách đề nghị (${rows.length})`;
    this.replaceChildren(h('details', {class: 'thidua-panel', open: rows.length <= 20}, h('summary', {}, label),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': label},
        h('table', {class: 'thidua-table'},
          h('thead', {}, h('tr', {}, ['STT', 'Đối tượng', 'Cơ quan đề nghị', 'Đã ghi'].map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, rows.map((row, index) => h('tr', {}, h('td', {}, String(index + 1)), nominee(row), h('td', {}, row.proposer), said(row))))))));
  }
}

export const nominationViews = {'thidua-nominations': ListView};

/**
 * Value [{row, <mark-name>, note}]. The marks stand inside as thidua-option; without any, a row counts once it has a note.
 * marks="some": rows without a mark are left out; with required, at least one has one. show-when="rows=bo-sung" of another part asks
 * whether some row has this mark.
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
    const note = textArea({rows: 1, maxlength: 2000, 'aria-label': `Ghi chú về ${row.name}`, 'aria-describedby': `${this.fieldId}-error`});
    const element = h('tr', {},
      h('td', {}, String(index + 1)),
      nominee(row),
      h('td', {}, row.proposer),
      said(row),
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
    this.addEventListener('change', () => {
      this.#counted();
      announce(this, 'thidua-choice');
    });
    const first = this.choices[0];
    return h('div', {class: 'thidua-inline'}, filter,
      first ? h('button', {
        class: 'thidua-button thidua-small', type: 'button',
        onclick: () => {
          this.rows.filter(({mark}) => !mark.value).forEach(({mark}) => (mark.value = first.value));
          this.#counted();
          this.mark([]);
          announce(this, 'thidua-choice');
        }
      }, `Đánh dấu tất cả là ${first.label.toLowerCase()}`) : null,
      this.count);
  }

  #counted() {
    if (this.count) this.count.textContent = `${this.choices.length ? 'Đã đánh dấu' : 'Đã ghi'} ${this.rows.filter((row) => this.#marked(row)).length}/${this.rows.length}`;
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
      if (note.value) requestAnimationFrame(() => grow(note));
    });
    this.#counted();
  }

  get blank() {
    return [];
  }

  /** Whether some row has one of these marks. */
  holds(marks) {
    return this.rows.some(({mark}) => mark && marks.includes(mark.value));
  }

  check() {
    const problems = [];
    if (this.partial && this.required && this.rows.length && !this.value.length) {
      const {mark, note} = this.rows[0];
      problems.push({target: mark ?? note, label: this.label, message: this.missing});
    }
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
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = !problems.length ? ''
      : problems[0].label === this.label ? problems[0].message : `Còn ${problems.length} mục chưa đủ: ${problems[0].label}.`;
  }
}
