/** A small table that grows row by row: quotas, parts of a dossier. The same table stands in forms and on pages. */
import {announce, at, h} from './thidua-dom.js';
import {Field, pastePlainly} from './thidua-fields.js';
import {compose, formatNumber, readNumber} from './thidua-text.js';

const KINDS = {
  text: {
    control: ({limit}) => h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', maxlength: limit, onpaste: pastePlainly}),
    typed: (control) => control.value,
    value: (control) => compose(control.value).trim() || null,
    set: (control, value) => (control.value = value ?? '')
  },
  number: {
    control: () => h('input', {class: 'thidua-input thidua-number', type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 12}),
    typed: (control) => control.value,
    value: (control) => {
      const read = readNumber(control.value);
      return read.value === null || read.value === undefined ? null : Number(read.value);
    },
    set: (control, value) => (control.value = typeof value === 'number' ? formatNumber(String(value)) : value ?? ''),
    error: (control) => readNumber(control.value).error ?? null
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
 * @param {{label: string, row: string, changed?: () => void,
 *          columns: {name: string, label: string, type: string, required?: boolean, options?: {id: string, name: string}[], empty?: string, limit?: number}[]}} what
 *        `row` is how one row is called; an empty row is left out
 */
export class Rows {
  constructor(what) {
    this.what = what;
    this.rows = [];
    this.body = h('tbody', {});
    this.add = h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.#added()}, `Thêm ${what.row}`);
    this.element = h('div', {},
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': what.label},
        h('table', {class: 'thidua-table thidua-rows'},
          h('thead', {}, h('tr', {},
            what.columns.map((column) => h('th', {scope: 'col'}, column.label, column.required ? h('span', {class: 'thidua-star', 'aria-hidden': 'true'}, ' *') : null)),
            h('th', {scope: 'col'}, h('span', {class: 'sr-only'}, 'Bỏ dòng')))),
          this.body)),
      this.add);
  }

  #added() {
    const row = this.#append({});
    row.controls[0].control.focus();
    this.what.changed?.();
  }

  #append(values) {
    const number = this.rows.length + 1;
    const row = {
      controls: this.what.columns.map((column) => {
        const kind = KINDS[column.type];
        const control = kind.control(column);
        control.setAttribute('aria-label', `${column.label}, ${this.what.row} ${number}`);
        kind.set(control, values[column.name]);
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
    row.element = h('tr', {}, row.controls.map(({control}) => h('td', {}, control)), h('td', {}, remove));
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
    (Array.isArray(rows) ? rows : []).forEach((row) => this.#append(row));
  }

  #read(how) {
    return this.rows.map(({controls}) => Object.fromEntries(controls.map(({column, kind, control}) => [column.name, kind[how](control)])));
  }

  #empty({controls}) {
    return controls.every(({kind, control}) => ['', null, false].includes(kind.value(control)) && !kind.error?.(control));
  }

  /** @returns {{target: HTMLElement, label: string, message: string}[]} */
  check() {
    return this.rows.flatMap((row, index) => this.#empty(row) ? [] : row.controls.flatMap(({column, kind, control}) => {
      const error = kind.error?.(control) ?? (column.required && kind.value(control) === null ? `Chưa nhập “${column.label}”.` : null);
      return error ? [{target: control, label: `${this.what.label}, dòng ${index + 1}`, message: error}] : [];
    }));
  }
}

/** The table as a field of a form: <thidua-rows name="…" label="…" row-label="…"> with a thidua-column per column. */
export class RowsField extends Field {
  build() {
    this.columns = [...this.querySelectorAll(':scope > thidua-column')].map((column) => {
      column.remove();
      return {
        name: column.getAttribute('name'),
        label: column.textContent.trim(),
        type: column.getAttribute('type'),
        required: column.hasAttribute('required'),
        from: column.getAttribute('options-from'),
        empty: column.getAttribute('empty') ?? undefined,
        limit: column.getAttribute('limit')
      };
    });
    this.notes = h('ul', {class: 'thidua-hint'});
    this.frame = h('div', {});
    this.append(h('div', {class: 'thidua-label'}, this.label, h('span', {class: 'thidua-star', 'aria-hidden': 'true', hidden: !this.required}, ' *')),
      h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.notes, this.frame,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
  }

  setup(form) {
    this.rows = new Rows({
      label: this.label,
      row: this.getAttribute('row-label'),
      columns: this.columns.map((column) => ({...column, options: column.from ? at(form, column.from) ?? [] : []})),
      changed: () => announce(this)
    });
    this.frame.replaceChildren(this.rows.element);
    this.notes.replaceChildren(...(at(form, this.getAttribute('notes-from') ?? '') ?? []).map((note) => h('li', {}, note)));
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
      ? [{target: this.rows.add, label: this.label, message: `Hãy thêm ít nhất một ${this.getAttribute('row-label')}.`}]
      : this.rows.check();
  }
}
