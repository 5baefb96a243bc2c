/** What all fields of the form kit stand on. */
import {h, uniqueId} from './thidua-dom.js';
import {compose, formatNumber, htmlToText, plainToText} from './thidua-text.js';

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

export function labelled(field, control) {
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

export function star(field) {
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
