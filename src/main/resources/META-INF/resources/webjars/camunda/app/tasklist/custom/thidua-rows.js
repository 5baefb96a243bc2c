import {announce, at, h, uniqueId} from './thidua-dom.js';
import {Field, pastePlainly} from './thidua-fields.js';
import {compose, formatNumber, readNumber} from './thidua-text.js';

const MOST = 100;

/**
 * A table that one fills in. Its columns are thidua-column children: name="…", required, type="number" (decimals as typed),
 * options-from="duty.comparators" for {id, name}, suggestions-from="duty.fields" for texts to pick. Rows are added and taken away by
 * buttons; value [{column: value, …}], rows without anything in them left out.
 *
 * With rows-from="duty.counts" the rows are those that the server names ({id, name, unit}), each with one whole number; value
 * [{id, value}].
 */
export class RowsField extends Field {
  build() {
    this.columns = [...this.querySelectorAll(':scope > thidua-column')].map((column) => {
      column.remove();
      return {
        name: column.getAttribute('name'),
        label: column.textContent.trim(),
        required: column.hasAttribute('required'),
        number: column.getAttribute('type') === 'number',
        optionsFrom: column.getAttribute('options-from'),
        suggestionsFrom: column.getAttribute('suggestions-from')
      };
    });
    this.errorId = `${this.fieldId}-error`;
    this.frame = h('div', {class: 'thidua-scroll'});
    this.append(
      h('div', {class: 'thidua-label', id: `${this.fieldId}-label`}, this.label, this.required ? h('span', {class: 'thidua-star', title: 'Bắt buộc', 'aria-hidden': 'true'}, ' *') : null),
      h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''),
      this.frame,
      h('div', {class: 'thidua-error', id: this.errorId}));
    this.rows = [];
  }

  setup(form) {
    const from = this.getAttribute('rows-from');
    this.fixed = from ? at(form, from) ?? [] : null;
    if (this.fixed) {
      this.columns = [{name: 'value', label: 'Kết quả', required: true, number: true, whole: true}];
    }
    this.columns.forEach((column) => {
      column.options = column.optionsFrom ? at(form, column.optionsFrom) ?? [] : null;
      const suggestions = column.suggestionsFrom ? at(form, column.suggestionsFrom) ?? [] : [];
      column.list = suggestions.length ? h('datalist', {id: uniqueId('list')}, suggestions.map((text) => h('option', {value: text}))) : null;
    });
    this.body = h('tbody', {});
    const heads = this.fixed ? ['Số liệu', 'Đơn vị tính', 'Kết quả'] : this.columns.map((column) => column.label);
    this.frame.replaceChildren(
      ...this.columns.map((column) => column.list).filter(Boolean),
      h('table', {class: 'thidua-table thidua-rows-table', 'aria-labelledby': `${this.fieldId}-label`},
        h('thead', {}, h('tr', {}, heads.map((title, index) => h('th', {scope: 'col'}, title,
          !this.fixed && this.columns[index].required ? h('span', {class: 'thidua-star', title: 'Bắt buộc', 'aria-hidden': 'true'}, ' *') : null)),
          this.fixed ? null : h('th', {scope: 'col'}, h('span', {class: 'sr-only'}, 'Bỏ dòng')))),
        this.body),
      this.fixed ? '' : this.adding());
    this.state = this.fixed ? [] : [{}];
  }

  adding() {
    return h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => {
      if (this.rows.length >= MOST) return;
      this.#add({});
      this.rows[this.rows.length - 1].controls[0].focus();
      announce(this);
    }}, this.getAttribute('add') ?? 'Thêm dòng');
  }

  #add(typed, line = null) {
    const row = {line, controls: []};
    const number = this.rows.length + 1;
    row.controls = this.columns.map((column) => {
      const label = line ? line.name : `${column.label}, dòng ${number}`;
      const common = {class: `thidua-input${column.number ? ' thidua-number' : ''}`, 'aria-label': label, 'aria-describedby': this.errorId};
      const control = column.options
        ? h('select', common, h('option', {value: ''}, '— Chọn —'), column.options.map(({id, name}) => h('option', {value: id}, name)))
        : h('input', {...common, type: 'text', autocomplete: 'off', maxlength: column.number ? 20 : 300, inputmode: column.number ? 'decimal' : null, list: column.list?.id, onpaste: pastePlainly});
      control.value = typed[column.name] ?? '';
      if (column.number) {
        control.addEventListener('change', () => {
          const {value} = this.#number(column, control);
          if (value) control.value = formatNumber(value, column.whole ? 0 : 4);
        });
      }
      return control;
    });
    row.element = line
      ? h('tr', {}, h('th', {scope: 'row'}, line.name), h('td', {class: 'thidua-unit'}, line.unit ?? ''), h('td', {}, row.controls))
      : h('tr', {}, row.controls.map((control) => h('td', {}, control)),
          h('td', {}, h('button', {class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Bỏ dòng ${number}`, onclick: () => this.#remove(row)}, 'Bỏ')));
    this.rows.push(row);
    this.body.append(row.element);
  }

  #remove(row) {
    const left = this.state.filter((ignored, index) => this.rows[index] !== row);
    this.state = left.length ? left : [{}];
    this.rows[0].controls[0].focus();
    announce(this);
    announce(this, 'thidua-left');
  }

  #number(column, control) {
    return readNumber(control.value, {decimals: column.whole ? 0 : 4});
  }

  /** What one control sends: a number as the server reads it, a text without outer blanks, null for nothing. */
  #sent(column, control) {
    if (column.number) return this.#number(column, control).value ?? null;
    return compose(control.value).trim() || null;
  }

  #empty(row) {
    return row.controls.every((control) => control.value.trim() === '');
  }

  get value() {
    if (this.fixed) return this.rows.map((row) => ({id: row.line.id, value: this.#sent(this.columns[0], row.controls[0])}));
    return this.rows.filter((row) => !this.#empty(row)).map((row) =>
      Object.fromEntries(this.columns.map((column, index) => [column.name, this.#sent(column, row.controls[index])])));
  }

  set value(rows) {
    const shown = (column, value) => (column.number && value !== null && value !== undefined ? formatNumber(String(value), column.whole ? 0 : 4) : value ?? '');
    this.state = (rows ?? []).map((row) => ({
      ...Object.fromEntries(this.columns.map((column) => [column.name, shown(column, row[column.name])])),
      id: row.id
    }));
  }

  get state() {
    return this.rows.map((row) => ({
      ...Object.fromEntries(this.columns.map((column, index) => [column.name, row.controls[index].value])),
      ...(row.line ? {id: row.line.id} : {})
    }));
  }

  set state(typed) {
    const given = Array.isArray(typed) ? typed : [];
    this.rows = [];
    this.body.replaceChildren();
    if (this.fixed) this.fixed.forEach((line) => this.#add(given.find((row) => row.id === line.id) ?? {}, line));
    else (given.length ? given : [{}]).forEach((row) => this.#add(row));
  }

  get blank() {
    return [];
  }

  check() {
    const problems = [];
    this.rows.forEach((row) => {
      if (!this.fixed && this.#empty(row)) return;
      row.controls.forEach((control, index) => {
        const column = this.columns[index];
        const label = row.line?.name ?? column.label;
        const add = (message) => problems.push({target: control, label, message});
        if (column.number && this.#number(column, control).error) add(this.#number(column, control).error);
        else if (column.required && this.#sent(column, control) === null) {
          add(row.line ? `Hãy nhập “${label}”; không có thì nhập 0.` : `Hãy nhập “${label}”.`);
        }
      });
    });
    if (this.required && !this.fixed && this.rows.every((row) => this.#empty(row))) {
      problems.push({target: this.rows[0].controls[0], label: this.label, message: this.missing});
    }
    return problems;
  }

  get missing() {
    return this.getAttribute('missing') ?? `Hãy ghi ít nhất một dòng ở “${this.label}”.`;
  }
}
