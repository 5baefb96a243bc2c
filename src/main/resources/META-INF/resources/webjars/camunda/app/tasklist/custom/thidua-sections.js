/** Texts that are written in sections. */
import {at, h, uniqueId} from './thidua-dom.js';
import {Field, counter, grow, textArea, tooLong} from './thidua-field.js';
import {compose, formatMoment} from './thidua-text.js';

/** Who was the last to write a part of the text, where several people write it. */
export function written(author) {
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

export const sectionFields = {'thidua-sections': SectionsField};
