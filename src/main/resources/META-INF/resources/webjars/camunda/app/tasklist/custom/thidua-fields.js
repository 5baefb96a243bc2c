/** The fields that most forms have: text, date, choices. */
import {announce, at, h, uniqueId} from './thidua-dom.js';
import {Field, counter, grow, labelled, pastePlainly, star, textArea, tooLong} from './thidua-field.js';
import {compose, formatDate, readDate, searchable, weekday} from './thidua-text.js';

/** One line, or several with rows="…". limit="2000", or limit-from="letter.limits.body" for a limit that the server names. */
class TextField extends Field {
  build() {
    const rows = Number(this.getAttribute('rows') ?? 1);
    this.control = rows > 1 ? textArea({rows}) : h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', onpaste: pastePlainly});
    this.limit = Number(this.getAttribute('limit') ?? 0) || null;
    this.counter = counter(this.control, null);
    this.append(...labelled(this, this.control), this.counter.place);
  }

  setup(form) {
    const from = this.getAttribute('limit-from');
    this.limit = (from && at(form, from)) || this.limit;
    const fresh = counter(this.control, this.limit);
    this.counter.place.replaceWith(fresh.place);
    this.counter = fresh;
  }

  get value() {
    return compose(this.control.value).trim() || null;
  }

  set value(text) {
    this.state = text;
  }

  get state() {
    return this.control.value;
  }

  set state(text) {
    this.control.value = text ?? '';
    if (this.control.tagName === 'TEXTAREA') requestAnimationFrame(() => grow(this.control));
    this.counter.show();
  }

  check() {
    const message = this.value === null ? (this.required ? this.missing : null) : tooLong(this.value, this.limit, this.label);
    return message ? [{target: this.control, label: this.label, message}] : [];
  }
}

/** A day, typed as dd/MM/yyyy or picked; stored as ISO. min-from="…" names the earliest day in what the server sent. */
class DateField extends Field {
  build() {
    this.control = h('input', {class: 'thidua-input thidua-date', type: 'text', inputmode: 'numeric', placeholder: 'ngày/tháng/năm', autocomplete: 'off', maxlength: 30});
    this.echo = h('span', {class: 'thidua-weekday'});
    const native = h('input', {class: 'thidua-native-date', type: 'date', tabindex: '-1', 'aria-hidden': 'true'});
    const pick = h('button', {class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Chọn ${this.label} trên lịch`, title: 'Chọn trên lịch'}, '▦');
    pick.addEventListener('click', () => {
      native.value = this.value ?? '';
      native.showPicker?.();
    });
    native.addEventListener('change', () => {
      if (!native.value) return;
      this.value = native.value;
      announce(this);
    });
    this.control.addEventListener('change', () => {
      const read = readDate(this.control.value);
      if (read.value) this.value = read.value;
    });
    this.control.addEventListener('input', () => this.#weekday());
    const [label, hint, control, error] = labelled(this, this.control);
    this.append(label, hint, h('div', {class: 'thidua-inline'}, control, pick, native, this.echo), error);
  }

  setup(form) {
    const from = this.getAttribute('min-from');
    this.min = from ? (at(form, from) ?? null)?.slice(0, 10) : null;
  }

  #weekday() {
    this.echo.textContent = weekday(this.value);
  }

  get value() {
    return readDate(this.control.value).value ?? null;
  }

  set value(iso) {
    this.control.value = formatDate(iso);
    this.#weekday();
  }

  get state() {
    return this.control.value;
  }

  set state(text) {
    this.control.value = text ?? '';
    this.#weekday();
  }

  check() {
    const read = readDate(this.control.value);
    let message = read.error ?? null;
    if (!message && read.value === null && this.required) message = this.missing;
    if (!message && read.value && this.min && read.value < this.min) {
      message = `“${this.label}” phải từ ngày ${formatDate(this.min)} trở đi; hãy chọn ngày khác.`;
    }
    return message ? [{target: this.control, label: this.label, message}] : [];
  }
}

/** Reads thidua-option children before the field draws itself. */
function optionsOf(field) {
  return [...field.querySelectorAll(':scope > thidua-option')].map((option) => {
    option.remove();
    return {
      value: option.getAttribute('value'),
      label: option.textContent.trim(),
      labelFrom: option.getAttribute('label-from'),
      hint: option.getAttribute('hint'),
      unless: option.getAttribute('unless'),
      button: option.getAttribute('button'),
      buttonFrom: option.getAttribute('button-from')
    };
  });
}

/**
 * Radios. The choices are thidua-option children, or come from the server: options-from="capacities" with {code or id, label or
 * name, block: lines of a signature}. button="…" of a choice is the text of the sending button while it is chosen; unless="…" leaves
 * a choice out where the server sent something under that name.
 */
class ChoiceField extends Field {
  build() {
    this.options = optionsOf(this);
    this.frame = h('fieldset', {class: 'thidua-choice', role: 'radiogroup', 'aria-describedby': `${this.fieldId}-error`});
    this.append(this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.addEventListener('change', () => announce(this, 'thidua-choice'));
  }

  setup(form) {
    const from = this.getAttribute('options-from');
    if (from) {
      this.options = (at(form, from) ?? []).map((choice) => ({value: choice.code ?? choice.id, label: choice.label ?? choice.name, hint: choice.block?.join(' / ')}));
    }
    this.options = this.options.filter((option) => !option.unless || !at(form, option.unless));
    this.options.forEach((option) => {
      option.label = (option.labelFrom && at(form, option.labelFrom)) || option.label;
      option.button = (option.buttonFrom && at(form, option.buttonFrom)) || option.button;
    });
    this.#draw();
    const first = this.getAttribute('default') ?? (this.options.length === 1 ? this.options[0].value : null);
    if (first) this.value = first;
  }

  #draw() {
    this.frame.replaceChildren(
      h('legend', {class: 'thidua-label'}, this.label, star(this)),
      h('div', {class: 'thidua-options'}, this.options.map((option) => {
        const id = uniqueId('option');
        return h('label', {class: 'thidua-option', for: id},
          h('input', {type: 'radio', id, name: this.fieldId, value: option.value}),
          h('span', {}, option.label, option.hint ? h('span', {class: 'thidua-hint'}, option.hint) : null));
      }))
    );
  }

  get chosen() {
    return this.options.find((option) => option.value === this.value) ?? null;
  }

  get value() {
    return this.querySelector('input:checked')?.value ?? null;
  }

  set value(value) {
    this.querySelectorAll('input').forEach((radio) => (radio.checked = radio.value === value));
  }

  check() {
    if (this.value !== null || !this.required) return [];
    const target = this.querySelector('input');
    return target ? [{target, label: this.label, message: this.getAttribute('missing') ?? `Hãy chọn “${this.label}”.`}] : [];
  }
}

/** A list to choose one from: options-from="periods"; plain values or {id, name}. */
class SelectField extends Field {
  build() {
    this.control = h('select', {class: 'thidua-input'});
    this.append(...labelled(this, this.control));
    this.addEventListener('change', () => announce(this, 'thidua-choice'));
  }

  setup(form) {
    this.options = (at(form, this.getAttribute('options-from')) ?? []).map((option) =>
      typeof option === 'object' ? option : {id: option, name: String(option)}
    );
    this.control.replaceChildren(
      ...(this.options.length === 1 ? [] : [h('option', {value: ''}, '— Chọn —')]),
      ...this.options.map((option) => h('option', {value: option.id}, option.name))
    );
  }

  get value() {
    return this.options?.find((option) => String(option.id) === this.control.value)?.id ?? null;
  }

  set value(value) {
    this.control.value = value ?? '';
    if (this.control.selectedIndex < 0) this.control.selectedIndex = 0;
  }

  check() {
    return this.value === null && this.required
      ? [{target: this.control, label: this.label, message: this.getAttribute('missing') ?? `Hãy chọn “${this.label}”.`}]
      : [];
  }
}

/** Yes or no. */
class CheckField extends Field {
  build() {
    this.control = h('input', {type: 'checkbox', id: this.fieldId, 'aria-describedby': `${this.fieldId}-hint`});
    this.control.checked = this.hasAttribute('checked');
    this.append(
      h('label', {class: 'thidua-option', for: this.fieldId}, this.control, h('span', {}, this.label)),
      h('div', {class: 'thidua-hint', id: `${this.fieldId}-hint`}, this.getAttribute('hint') ?? '')
    );
    this.addEventListener('change', () => announce(this, 'thidua-choice'));
  }

  get value() {
    return this.control.checked;
  }

  set value(value) {
    this.control.checked = value === true;
  }

  get blank() {
    return false;
  }
}

/** A value that the form itself knows: <thidua-constant name="action" value="submit">. */
class ConstantField extends Field {
  get value() {
    return this.getAttribute('value');
  }

  set value(ignored) {
    // a draft cannot change what the form stands for
  }

  get state() {
    return undefined;
  }

  set state(ignored) {
    // see above
  }
}

/** Many to tick, with a filter when the list is long: options-from="letter.recipients" with {id, name, purpose, chosen}. */
class ManyField extends Field {
  build() {
    this.frame = h('fieldset', {class: 'thidua-choice', 'aria-describedby': `${this.fieldId}-error`});
    this.append(this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.boxes = [];
  }

  setup(form) {
    const options = at(form, this.getAttribute('options-from')) ?? [];
    const count = h('span', {class: 'thidua-count', 'aria-live': 'polite'});
    this.boxes = options.map((option) => {
      const id = uniqueId('box');
      const box = h('input', {type: 'checkbox', id, value: option.id});
      box.checked = option.chosen === true;
      const row = h('label', {class: 'thidua-option', for: id}, box,
        h('span', {}, option.name, option.purpose ? h('span', {class: 'thidua-hint'}, ` – ${option.purpose}`) : null));
      return {option, box, row};
    });
    this.showCount = () => (count.textContent = `Đã chọn ${this.value.length}/${this.boxes.length}`);
    const all = (chosen) => () => {
      this.boxes.filter(({row}) => !row.hidden).forEach(({box}) => (box.checked = chosen));
      this.showCount();
      announce(this);
    };
    const filter = h('input', {class: 'thidua-input thidua-filter', type: 'search', placeholder: 'Tìm cơ quan, đơn vị', 'aria-label': `Tìm trong ${this.label}`});
    filter.addEventListener('input', (event) => {
      event.stopPropagation(); // searching is not typing the form
      const wanted = searchable(filter.value);
      this.boxes.forEach(({option, row}) => (row.hidden = !searchable(option.name).includes(wanted)));
    });
    const long = options.length > 8;
    this.frame.replaceChildren(
      h('legend', {class: 'thidua-label'}, this.label, star(this)),
      long ? h('div', {class: 'thidua-inline'}, filter,
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: all(true)}, 'Chọn tất cả'),
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: all(false)}, 'Bỏ chọn'), count) : '',
      h('div', {class: `thidua-options thidua-many${long ? ' thidua-long' : ''}`}, this.boxes.map(({row}) => row))
    );
    this.addEventListener('change', this.showCount);
    this.showCount();
  }

  get value() {
    return this.boxes.filter(({box}) => box.checked).map(({option}) => option.id);
  }

  set value(ids) {
    if (!Array.isArray(ids)) return; // nothing stored yet: the server's choice stays
    this.boxes.forEach(({option, box}) => (box.checked = ids.includes(option.id)));
    this.showCount?.();
  }

  get blank() {
    return [];
  }

  check() {
    if (!this.required || this.value.length || !this.boxes.length) return [];
    return [{target: this.boxes[0].box, label: this.label, message: this.getAttribute('missing') ?? `Hãy chọn ít nhất một mục ở “${this.label}”.`}];
  }
}

export const fields = {
  'thidua-text': TextField,
  'thidua-date': DateField,
  'thidua-choice': ChoiceField,
  'thidua-select': SelectField,
  'thidua-check': CheckField,
  'thidua-constant': ConstantField,
  'thidua-many': ManyField
};
