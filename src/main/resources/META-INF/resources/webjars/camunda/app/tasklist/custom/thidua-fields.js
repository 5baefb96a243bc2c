import {announce, at, h, uniqueId} from './thidua-dom.js';
import {compose, formatDate, formatMoment, formatNumber, htmlToText, plainToText, readDate, readNumber, searchable, weekday} from './thidua-text.js';

/**
 * A named part of a form. Its name is the path of its value in the submission.
 *
 * value: what is submitted. state: what is typed, right or wrong, for the draft. Both may be set.
 */
export class Field extends HTMLElement {
  connectedCallback() {
    if (this.built) return;
    this.built = true;
    this.fieldId = uniqueId('field');
    this.build();
  }

  get name() {
    return this.getAttribute('name');
  }

  get label() {
    return this.getAttribute('label') ?? '';
  }

  /** Told what the server sent, before values are set. */
  setup() {}

  /** Draws the frame of the field; called once. */
  build() {}

  /** @returns {{target: HTMLElement, label: string, message: string}[]} what has to be corrected */
  check() {
    return [];
  }

  get state() {
    return this.value;
  }

  set state(state) {
    this.value = state;
  }

  /** The value of the field when it does not take part. */
  get blank() {
    return null;
  }

  get required() {
    return this.hasAttribute('required') || this.requiredNow === true;
  }

  /** Whether its value is one of these: what other parts of the form depend on. */
  holds(values) {
    return values.includes(String(this.value ?? ''));
  }

  /** What to say when a required field is empty. */
  get missing() {
    return this.getAttribute('missing') ?? `Hãy nhập “${this.label}”.`;
  }

  /** Shows errors beside the controls; none clears them. */
  mark(problems) {
    this.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
    const place = this.querySelector(':scope .thidua-error');
    if (place) place.textContent = problems.map((problem) => problem.message).join(' ');
    problems.forEach((problem) => problem.target.setAttribute('aria-invalid', 'true'));
  }

  /** Updates the star of a field that is required only now and then. */
  requirement(required) {
    this.requiredNow = required;
    this.querySelector('.thidua-star')?.toggleAttribute('hidden', !this.required);
    this.querySelectorAll('[data-main]').forEach((control) => control.setAttribute('aria-required', String(this.required)));
  }
}

function labelled(field, control) {
  const errorId = `${field.fieldId}-error`;
  const hintId = `${field.fieldId}-hint`;
  const hint = field.getAttribute('hint');
  control.id = field.fieldId;
  control.setAttribute('aria-describedby', `${hintId} ${errorId}`);
  control.setAttribute('aria-required', String(field.required));
  control.setAttribute('data-main', '');
  return [
    h('label', {class: 'thidua-label', for: field.fieldId}, field.label, star(field)),
    h('div', {class: 'thidua-hint', id: hintId}, hint ?? ''),
    control,
    h('div', {class: 'thidua-error', id: errorId})
  ];
}

function star(field) {
  return h('span', {class: 'thidua-star', title: 'Bắt buộc', 'aria-hidden': 'true', hidden: !field.required}, ' *');
}

/** Pastes from Word as plain text with its paragraphs, so that the browser's undo still works. */
export function pastePlainly(event) {
  const html = event.clipboardData?.getData('text/html');
  const text = html ? htmlToText(html) : plainToText(event.clipboardData?.getData('text/plain') ?? '');
  if (!text) return;
  event.preventDefault();
  const control = event.target;
  const inserted = control.tagName === 'INPUT' ? text.replace(/\s+/g, ' ') : text;
  if (!document.execCommand('insertText', false, inserted)) {
    control.setRangeText(inserted, control.selectionStart, control.selectionEnd, 'end');
    control.dispatchEvent(new Event('input', {bubbles: true}));
  }
}

/** Lets a text area grow with its text. */
export function grow(area) {
  const scroller = area.closest('.content, .modal, html');
  const top = scroller?.scrollTop;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
  if (scroller) scroller.scrollTop = top;
}

export function textArea(properties = {}) {
  const area = h('textarea', {class: 'thidua-input', spellcheck: 'false', ...properties});
  area.addEventListener('paste', pastePlainly);
  area.addEventListener('input', () => grow(area));
  return area;
}

/** Counts letters near the limit. */
export function counter(area, limit) {
  const place = h('div', {class: 'thidua-counter', hidden: true});
  const show = () => {
    const used = compose(area.value).length;
    place.hidden = !limit || used < limit * 0.8;
    place.textContent = `${formatNumber(String(used))}/${formatNumber(String(limit ?? 0))} ký tự`;
    place.classList.toggle('thidua-over', used > limit);
  };
  area.addEventListener('input', show);
  return {place, show};
}

export function tooLong(text, limit, label) {
  const over = limit ? text.length - limit : 0;
  return over > 0
    ? `“${label}” dài quá ${formatNumber(String(over))} ký tự (tối đa ${formatNumber(String(limit))}); hãy rút gọn hoặc chuyển một phần vào tệp đính kèm.`
    : null;
}

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

/** Who was the last to write a part of the text, where several people write it. */
function written(author) {
  return author ? h('div', {class: 'thidua-hint thidua-author'}, `Người viết: ${author.by} (${formatMoment(author.at)})`) : null;
}

/**
 * The sections of a text in the order of its outline: outline-from="report.outline", value {id: text}. A section with "required"
 * must have a text, unless the field that unless="content.narrativeFile" names has a value.
 */
class SectionsField extends Field {
  build() {
    this.list = h('div', {class: 'thidua-sections'});
    this.append(this.list);
    this.areas = new Map();
  }

  setup(form) {
    const outline = at(form, this.getAttribute('outline-from')) ?? [];
    this.limit = at(form, this.getAttribute('limit-from') ?? '') ?? null;
    this.areas.clear();
    this.list.replaceChildren(...outline.map((section) => {
      const id = uniqueId('section');
      const area = textArea({id, rows: 4, 'aria-describedby': `${id}-hint ${id}-error`});
      const count = counter(area, this.limit);
      const error = h('div', {class: 'thidua-error', id: `${id}-error`});
      this.areas.set(section.id, {area, count, error, title: section.title, needed: section.required === true});
      return h('div', {class: 'thidua-section'},
        h('label', {class: 'thidua-label', for: id}, section.title, section.required ? h('span', {class: 'thidua-star', title: 'Bắt buộc', 'aria-hidden': 'true'}, ' *') : null),
        written(form.authors?.[`sections/${section.id}`]),
        h('div', {class: 'thidua-hint', id: `${id}-hint`}, section.hint ?? ''),
        area, error, count.place);
    }));
  }

  get value() {
    return this.#collect((text) => compose(text).trim());
  }

  set value(texts) {
    this.state = texts;
  }

  get state() {
    return this.#collect((text) => text);
  }

  set state(texts) {
    this.areas.forEach(({area, count}, id) => {
      area.value = texts?.[id] ?? '';
      requestAnimationFrame(() => grow(area));
      count.show();
    });
  }

  get #replaced() {
    const other = this.getAttribute('unless');
    return other ? Boolean(this.closest('form')?.querySelector(`[name="${other}"]`)?.value) : false;
  }

  #collect(clean) {
    const texts = {};
    this.areas.forEach(({area}, id) => {
      const text = clean(area.value);
      if (text) texts[id] = text;
    });
    return texts;
  }

  get blank() {
    return {};
  }

  check() {
    const problems = [];
    const texts = this.value;
    this.areas.forEach(({area, title, needed}, id) => {
      const message = needed && !texts[id] && !this.#replaced ? 'Hãy nhập nội dung mục này.' : tooLong(texts[id] ?? '', this.limit, title);
      if (message) problems.push({target: area, label: title, message});
    });
    if (this.required && Object.keys(texts).length === 0 && this.areas.size) {
      const [first] = this.areas.values();
      problems.push({target: first.area, label: this.label, message: this.missing});
    }
    return problems;
  }

  mark(problems) {
    this.areas.forEach(({area, error}) => {
      const own = problems.find((problem) => problem.target === area);
      error.textContent = own?.message ?? '';
      area.toggleAttribute('aria-invalid', false);
      if (own) area.setAttribute('aria-invalid', 'true');
    });
  }
}

const ANSWERS = [
  ['', '— Chọn —'],
  ['so-lieu', 'Số liệu'],
  ['khong-phat-sinh', 'Không phát sinh'],
  ['khong-thuoc-pham-vi', 'Không thuộc phạm vi']
];
const ANSWER_LABELS = Object.fromEntries(ANSWERS);

/** What last year's cell shows. */
function lastYear(figure) {
  const last = figure.lastYear;
  if (!last) return '–';
  return last.answer === 'so-lieu' ? formatNumber(last.actual, figure.decimals ?? 0) : ANSWER_LABELS[last.answer] ?? '–';
}

/** The data form: groups of figures, each with value so far, estimate and answer. Value {id: {answer, actual, estimate}}. */
class FiguresField extends Field {
  build() {
    this.frame = h('div', {class: 'thidua-figures'});
    this.append(this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.rows = new Map();
  }

  setup(form) {
    const groups = at(form, this.getAttribute('groups-from')) ?? [];
    const until = formatDate(at(form, this.getAttribute('until-from') ?? ''));
    this.rows.clear();
    const before = at(form, this.getAttribute('before-from') ?? '') || 'Năm trước';
    this.estimateTitle = at(form, this.getAttribute('estimate-from') ?? '') || 'Ước thực hiện cả năm';
    const actual = at(form, this.getAttribute('actual-from') ?? '') || (until ? `Thực hiện (đến ${until})` : 'Thực hiện');
    const head = ['Chỉ tiêu, số liệu', 'Đơn vị tính', before, actual, this.estimateTitle, 'Trả lời'];
    this.frame.replaceChildren(
      h('table', {class: 'thidua-table thidua-figures-table'},
        h('caption', {}, 'Số viết theo cách 1.234,5. Chưa có số liệu thì chọn “Không phát sinh” (có theo dõi, không có gì xảy ra) hoặc “Không thuộc phạm vi” (đơn vị không theo dõi nội dung này).'),
        h('thead', {}, h('tr', {}, head.map((title) => h('th', {scope: 'col'}, title)))),
        groups.map((group) => h('tbody', {},
          h('tr', {class: 'thidua-group'}, h('th', {scope: 'rowgroup', colspan: head.length}, group.title, written(form.authors?.[group.part]))),
          group.figures.flatMap((figure) => this.#row(figure, head))
        ))
      )
    );
  }

  #row(figure, head) {
    const errorId = uniqueId('figure');
    const nameId = `${errorId}-name`;
    const input = (title) => h('input', {
      class: 'thidua-input thidua-number', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 40,
      'aria-label': `${figure.name}: ${title}`, 'aria-describedby': errorId
    });
    const actual = input(head[3]);
    const estimate = input(head[4]);
    const answer = h('select', {class: 'thidua-input', 'aria-label': `${figure.name}: ${head[5]}`, 'aria-describedby': errorId},
      ANSWERS.map(([value, label]) => h('option', {value}, label)));
    const error = h('div', {class: 'thidua-error', id: errorId});
    const warning = h('div', {class: 'thidua-warning'});
    const row = {figure, actual, estimate, answer, error, warning};
    this.rows.set(figure.id, row);

    [actual, estimate].forEach((control) => {
      control.addEventListener('input', () => {
        if (control.value.trim() && answer.value === '') answer.value = 'so-lieu';
        this.#enable(row);
      });
      control.addEventListener('change', () => {
        const read = readNumber(control.value, rule(figure));
        if (read.value) control.value = formatNumber(read.value, figure.decimals ?? 0);
        this.#warn(row);
      });
    });
    answer.addEventListener('change', () => {
      this.#enable(row);
      this.#warn(row);
    });
    this.#enable(row);
    return h('tr', {},
      h('th', {scope: 'row', id: nameId},
        h('span', {}, figure.name),
        [figure.note, figure.target].filter(Boolean).map((line) => h('div', {class: 'thidua-hint'}, line)),
        error, warning),
      h('td', {class: 'thidua-unit'}, figure.unit ?? ''),
      h('td', {class: 'thidua-last'}, lastYear(figure)),
      h('td', {}, actual),
      h('td', {}, estimate),
      h('td', {}, answer));
  }

  /** "Không phát sinh" and "Không thuộc phạm vi" take no numbers; what was typed stays in the draft should the answer change. */
  #enable(row) {
    const closed = row.answer.value !== '' && row.answer.value !== 'so-lieu';
    [row.actual, row.estimate].forEach((control) => {
      control.readOnly = closed;
      control.tabIndex = closed ? -1 : 0;
    });
  }

  /** Not an error, but worth a second look: wrong unit, estimate below the value so far. */
  #warn({figure, answer, actual, estimate, warning}) {
    const number = (control) => {
      const {value} = readNumber(control.value, rule(figure));
      return value === null || value === undefined ? null : Number(value);
    };
    const now = number(actual);
    const whole = number(estimate);
    const last = figure.lastYear?.answer === 'so-lieu' ? Number(figure.lastYear.actual) : null;
    let text = '';
    if (answer.value === 'so-lieu' && now !== null) {
      if (!figure.share && whole !== null && whole < now) text = `${this.estimateTitle} nhỏ hơn số thực hiện; hãy kiểm tra lại.`;
      else if (!figure.share && last > 0 && now > 0 && (now / last > 20 || last / now > 20)) text = 'Chênh hơn 20 lần so với năm trước; hãy kiểm tra lại đơn vị tính.';
    }
    warning.textContent = text;
  }

  get value() {
    const value = {};
    this.rows.forEach(({figure, answer, actual, estimate}, id) => {
      if (!answer.value) return;
      const counts = answer.value === 'so-lieu';
      value[id] = {
        answer: answer.value,
        actual: counts ? readNumber(actual.value, rule(figure)).value ?? null : null,
        estimate: counts ? readNumber(estimate.value, rule(figure)).value ?? null : null
      };
    });
    return value;
  }

  set value(value) {
    this.rows.forEach((row, id) => {
      const given = value?.[id];
      row.answer.value = given?.answer ?? '';
      row.actual.value = formatNumber(given?.actual, row.figure.decimals ?? 0);
      row.estimate.value = formatNumber(given?.estimate, row.figure.decimals ?? 0);
      this.#enable(row);
      this.#warn(row);
    });
  }

  get state() {
    const state = {};
    this.rows.forEach(({answer, actual, estimate}, id) => {
      if (answer.value || actual.value || estimate.value) {
        state[id] = {answer: answer.value, actual: actual.value, estimate: estimate.value};
      }
    });
    return state;
  }

  set state(state) {
    this.rows.forEach((row, id) => {
      row.answer.value = state?.[id]?.answer ?? '';
      row.actual.value = state?.[id]?.actual ?? '';
      row.estimate.value = state?.[id]?.estimate ?? '';
      this.#enable(row);
      this.#warn(row);
    });
  }

  get blank() {
    return {};
  }

  check() {
    const problems = [];
    this.rows.forEach(({figure, answer, actual, estimate}) => {
      const add = (target, message) => problems.push({target, label: figure.name, message});
      if (answer.value === '') {
        add(actual, 'Chưa trả lời: hãy nhập số liệu, hoặc chọn “Không phát sinh” hay “Không thuộc phạm vi”.');
      } else if (answer.value === 'so-lieu') {
        const now = readNumber(actual.value, rule(figure));
        if (now.error) add(actual, now.error);
        else if (now.value === null) add(actual, 'Hãy nhập số thực hiện.');
        else if (outside(now.value, figure)) add(actual, outside(now.value, figure));
        const whole = readNumber(estimate.value, rule(figure));
        if (whole.error) add(estimate, whole.error);
        else if (whole.value === null) add(estimate, `Hãy nhập số ${this.estimateTitle.charAt(0).toLowerCase()}${this.estimateTitle.slice(1)}.`);
        else if (whole.value !== null && outside(whole.value, figure)) add(estimate, outside(whole.value, figure));
      }
    });
    return problems;
  }

  mark(problems) {
    this.rows.forEach(({answer, actual, estimate, error}) => {
      const own = problems.filter((problem) => [answer, actual, estimate].includes(problem.target));
      error.textContent = own.map((problem) => problem.message).join(' ');
      [answer, actual, estimate].forEach((control) => control.removeAttribute('aria-invalid'));
      own.forEach((problem) => problem.target.setAttribute('aria-invalid', 'true'));
    });
  }
}

function rule(figure) {
  return {decimals: figure.decimals ?? 0, percent: figure.share || figure.unit === '%'};
}

function outside(value, {min, max, decimals, unit}) {
  const number = Number(value);
  const low = min !== null && min !== undefined && number < Number(min);
  const high = max !== null && max !== undefined && number > Number(max);
  if (!low && !high) return null;
  const shown = (bound) => `${formatNumber(String(bound), decimals ?? 0)}${unit === '%' ? '%' : ''}`;
  if (min !== null && min !== undefined && max !== null && max !== undefined) {
    return `Giá trị phải từ ${shown(min)} đến ${shown(max)}; hãy kiểm tra lại số và đơn vị tính.`;
  }
  return low
    ? `Giá trị không được nhỏ hơn ${shown(min)}; hãy kiểm tra lại số và đơn vị tính.`
    : `Giá trị không được lớn hơn ${shown(max)}; hãy kiểm tra lại số và đơn vị tính.`;
}

/** Counts of awards, form by kind of recipient; an empty cell is none. Value [{form, recipient, count}]. */
class AwardsField extends Field {
  build() {
    this.frame = h('div', {class: 'thidua-scroll'});
    this.append(h('div', {class: 'thidua-label'}, this.label), h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''),
      this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.cells = [];
  }

  setup(form) {
    const forms = at(form, this.getAttribute('forms-from')) ?? [];
    const recipients = at(form, this.getAttribute('recipients-from')) ?? [];
    this.cells = [];
    this.total = h('td', {class: 'thidua-last'});
    this.frame.replaceChildren(
      h('table', {class: 'thidua-table thidua-awards'},
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Hình thức khen thưởng'), recipients.map((recipient) => h('th', {scope: 'col'}, recipient.name)))),
        h('tbody', {}, forms.map((award) => h('tr', {},
          h('th', {scope: 'row'}, award.name),
          recipients.map((recipient) => {
            const control = h('input', {
              class: 'thidua-input thidua-number', type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 12,
              'aria-label': `${award.name}, ${recipient.name}`, 'aria-describedby': `${this.fieldId}-error`
            });
            control.addEventListener('change', () => {
              const read = readNumber(control.value);
              if (read.value) control.value = formatNumber(read.value);
            });
            this.cells.push({form: award, recipient, control});
            return h('td', {}, control);
          })
        )))
      )
    );
  }

  get value() {
    return this.cells
      .map(({form, recipient, control}) => ({form: form.id, recipient: recipient.id, count: Number(readNumber(control.value).value ?? 0)}))
      .filter((award) => award.count > 0);
  }

  set value(awards) {
    this.cells.forEach(({form, recipient, control}) => {
      const own = (awards ?? []).find((award) => award.form === form.id && award.recipient === recipient.id);
      control.value = own ? formatNumber(String(own.count)) : '';
    });
  }

  get state() {
    return this.cells
      .filter(({control}) => control.value !== '')
      .map(({form, recipient, control}) => ({form: form.id, recipient: recipient.id, typed: control.value}));
  }

  set state(typed) {
    this.cells.forEach(({form, recipient, control}) => {
      control.value = (typed ?? []).find((cell) => cell.form === form.id && cell.recipient === recipient.id)?.typed ?? '';
    });
  }

  get blank() {
    return [];
  }

  check() {
    return this.cells.flatMap(({form, recipient, control}) => {
      const read = readNumber(control.value);
      const label = `${form.name}, ${recipient.name}`;
      if (read.error) return [{target: control, label, message: `${label}: ${read.error}`}];
      if (read.value !== null && (Number(read.value) < 0 || Number(read.value) > 1000000)) {
        return [{target: control, label, message: `${label}: số lượng phải từ 0 đến 1.000.000; hãy nhập lại.`}];
      }
      return [];
    });
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
  'thidua-sections': SectionsField,
  'thidua-figures': FiguresField,
  'thidua-awards': AwardsField,
  'thidua-many': ManyField
};
