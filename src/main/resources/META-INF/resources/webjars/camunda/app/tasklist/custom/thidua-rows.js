/** A small table that one fills in: quotas, parts of a dossier, members of a council. The same table stands in forms and on pages. */
import {announce, at, h, uniqueId} from './thidua-dom.js';
import {Field, pastePlainly} from './thidua-field.js';
import {compose, formatDate, formatNumber, readDate, readNumber} from './thidua-text.js';

const MOST_ROWS = 100;
const TEXT_CHARS = 300;
/** From so many characters on a column is a sentence, not a word. */
const LONG = 300;

const KINDS = {
  text: {
    control: ({limit, list}) => h('input', {class: `thidua-input${limit >= LONG ? ' thidua-long' : ''}`, type: 'text', autocomplete: 'off', maxlength: limit ?? TEXT_CHARS, list: list?.id, onpaste: pastePlainly}),
    typed: (control) => control.value,
    value: (control) => compose(control.value).trim() || null,
    set: (control, value) => (control.value = value ?? '')
  },
  number: {
    control: ({decimals}) => {
      const control = h('input', {class: 'thidua-input thidua-number', type: 'text', inputmode: decimals ? 'decimal' : 'numeric', autocomplete: 'off', maxlength: 20});
      control.addEventListener('change', () => {
        const {value} = readNumber(control.value, {decimals});
        if (value) control.value = formatNumber(value, decimals);
      });
      return control;
    },
    typed: (control) => control.value,
    value: (control, {decimals}) => {
      const {value} = readNumber(control.value, {decimals});
      return value === null || value === undefined ? null : Number(value);
    },
    set: (control, value, {decimals}) => (control.value = typeof value === 'number' ? formatNumber(String(value), decimals) : value ?? ''),
    error: (control, {decimals}) => readNumber(control.value, {decimals}).error ?? null
  },
  date: {
    control: () => h('input', {class: 'thidua-input thidua-date', type: 'text', inputmode: 'numeric', placeholder: 'ngày/tháng/năm', autocomplete: 'off', maxlength: 30}),
    typed: (control) => control.value,
    value: (control) => readDate(control.value).value ?? null,
    set: (control, value) => (control.value = /^\d{4}-/.test(value ?? '') ? formatDate(value) : value ?? ''),
    error: (control) => readDate(control.value).error ?? null
  },
  select: {
    control: ({options, empty}) => h('select', {class: 'thidua-input'},
      h('option', {value: ''}, empty ?? '— Chọn —'),
      options.map((option) => h('option', {value: option.id}, option.name))),
    typed: (control) => control.value,
    value: (control) => control.value || null,
    set: (control, value) => {
      control.value = value ?? '';
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
  },
  check: {
    control: () => h('input', {type: 'checkbox'}),
    typed: (control) => control.checked,
    value: (control) => control.checked,
    set: (control, value) => (control.checked = value === true)
  }
};

/**
 * The table with its buttons.
 *
 * @param {{label: string, row: string, changed?: () => void, lines?: {id: string, name: string, unit?: string}[], begun?: boolean,
 *          columns: {name: string, label: string, type: string, required?: boolean, options?: {id: string, name: string}[], empty?: string,
 *                    suggestions?: string[], limit?: number, decimals?: number}[]}} what
 *        `row` is how one row is called; an empty row is left out. With `lines` the rows are fixed, each with its `id` in the value.
 *        `begun` shows an empty row where there is none
 */
export class Rows {
  constructor(what) {
    this.what = what;
    this.rows = [];
    this.body = h('tbody', {});
    this.columns = what.columns.map((column) => ({
      ...column,
      decimals: Number(column.decimals ?? 0),
      list: column.suggestions?.length ? h('datalist', {id: uniqueId('list')}, column.suggestions.map((text) => h('option', {value: text}))) : null
    }));
    this.add = h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.#added()}, `Thêm ${what.row}`);
    const {lines} = what;
    this.element = h('div', {},
      this.columns.map(({list}) => list).filter(Boolean),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': what.label},
        h('table', {class: 'thidua-table thidua-rows'},
          h('thead', {}, h('tr', {},
            lines ? [h('th', {scope: 'col'}, 'Nội dung'), h('th', {scope: 'col'}, 'Đơn vị tính')] : null,
            this.columns.map((column) => h('th', {scope: 'col'}, column.label, column.required ? h('span', {class: 'thidua-star', 'aria-hidden': 'true'}, ' *') : null)),
            lines ? null : h('th', {scope: 'col'}, h('span', {class: 'sr-only'}, 'Bỏ dòng')))),
          this.body)),
      lines ? null : this.add);
  }

  #added() {
    if (this.rows.length >= MOST_ROWS) return;
    const row = this.#append({});
    row.controls[0].control.focus();
    this.what.changed?.();
  }

  #append(values, line = null) {
    const number = this.rows.length + 1;
    const row = {
      line,
      controls: this.columns.map((column) => {
        const kind = KINDS[column.type];
        const control = kind.control(column);
        control.setAttribute('aria-label', line ? `${column.label}, ${line.name}` : `${column.label}, ${this.what.row} ${number}`);
        kind.set(control, values[column.name], column);
        return {column, kind, control};
      })
    };
    const remove = h('button', {
      class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Bỏ ${this.what.row} ${number}`,
      onclick: () => {
        row.element.remove();
        this.rows = this.rows.filter((other) => other !== row);
        this.add.focus();
        this.what.changed?.();
      }
    }, 'Bỏ');
    row.element = h('tr', {},
      line ? [h('th', {scope: 'row'}, line.name), h('td', {class: 'thidua-unit'}, line.unit ?? '')] : null,
      row.controls.map(({control}) => h('td', {}, control)),
      line ? null : h('td', {}, remove));
    this.rows.push(row);
    this.body.append(row.element);
    return row;
  }

  /** What is typed, right or wrong. */
  get typed() {
    return this.#read('typed');
  }

  get value() {
    return this.#read('value').filter((row, index) => !this.#empty(this.rows[index]));
  }

  set value(rows) {
    this.rows = [];
    this.body.replaceChildren();
    const given = Array.isArray(rows) ? rows : [];
    if (this.what.lines) {
      this.what.lines.forEach((line) => this.#append(given.find((row) => row.id === line.id) ?? {}, line));
    } else {
      (given.length || !this.what.begun ? given : [{}]).forEach((row) => this.#append(row));
    }
  }

  #read(how) {
    return this.rows.map(({line, controls}) => ({
      ...(line ? {id: line.id} : {}),
      ...Object.fromEntries(controls.map(({column, kind, control}) => [column.name, kind[how](control, column)]))
    }));
  }

  #empty({line, controls}) {
    return !line && controls.every(({column, kind, control}) => ['', null, false].includes(kind.value(control, column)) && !kind.error?.(control, column));
  }

  /** @returns {{target: HTMLElement, label: string, message: string}[]} */
  check() {
    return this.rows.flatMap((row, index) => this.#empty(row) ? [] : row.controls.flatMap(({column, kind, control}) => {
      const error = kind.error?.(control, column)
        ?? (column.required && kind.value(control, column) === null ? `Chưa nhập “${column.label}”${row.line ? '; không có thì nhập 0' : ''}.` : null);
      return error ? [{target: control, label: row.line?.name ?? `${this.what.label}, dòng ${index + 1}`, message: error}] : [];
    }));
  }
}

/**
 * The table as a field of a form: <thidua-rows name="…" label="…" row-label="…"> with a thidua-column per column: name="…", required,
 * type="text|number|date|select|check", decimals="…", options-from="…" for {id, name} (a select), suggestions-from="…" for texts to pick.
 * With rows-from="…" the rows are those that the server names ({id, name, unit}); value [{id, …}].
 */
export class RowsField extends Field {
  build() {
    this.columns = [...this.querySelectorAll(':scope > thidua-column')].map((column) => {
      column.remove();
      return {
        name: column.getAttribute('name'),
        label: column.textContent.trim(),
        type: column.getAttribute('type') ?? (column.hasAttribute('options-from') ? 'select' : 'text'),
        required: column.hasAttribute('required'),
        decimals: column.getAttribute('decimals') ?? undefined,
        from: column.getAttribute('options-from'),
        suggestionsFrom: column.getAttribute('suggestions-from'),
        empty: column.getAttribute('empty') ?? undefined,
        limit: column.getAttribute('limit') ?? undefined
      };
    });
    this.notes = h('ul', {class: 'thidua-hint'});
    this.frame = h('div', {});
    this.append(h('div', {class: 'thidua-label'}, this.label, h('span', {class: 'thidua-star', 'aria-hidden': 'true', hidden: !this.required}, ' *')),
      h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.notes, this.frame,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
  }

  setup(form) {
    const from = this.getAttribute('rows-from');
    this.rows = new Rows({
      label: this.label,
      row: this.#row,
      lines: from ? at(form, from) ?? [] : undefined,
      begun: this.required,
      columns: this.columns.map((column) => ({
        ...column,
        options: column.from ? at(form, column.from) ?? [] : [],
        suggestions: column.suggestionsFrom ? at(form, column.suggestionsFrom) ?? [] : []
      })),
      changed: () => announce(this)
    });
    this.rows.value = [];
    this.frame.replaceChildren(this.rows.element);
    this.notes.replaceChildren(...(at(form, this.getAttribute('notes-from') ?? '') ?? []).map((note) => h('li', {}, note)));
  }

  get #row() {
    return this.getAttribute('row-label') ?? 'dòng';
  }

  get value() {
    return this.rows.value;
  }

  set value(rows) {
    this.rows.value = rows;
  }

  get state() {
    return this.rows.typed;
  }

  set state(rows) {
    this.rows.value = rows;
  }

  get blank() {
    return [];
  }

  check() {
    return this.required && !this.rows.value.length
      ? [{target: this.rows.add, label: this.label, message: this.getAttribute('missing') ?? `Hãy thêm ít nhất một ${this.#row}.`}]
      : this.rows.check();
  }
}
