/** Small helpers around the page. All text goes in as text: nothing that a user typed is ever parsed as markup. */

let counter = 0;

/** An id that is unique on the page. */
export function uniqueId(prefix) {
  return `thidua-${prefix}-${++counter}`;
}

/**
 * Makes an element: h('p', {class: 'hint', onclick: …}, 'text', child, …). Properties are attributes, except handlers (on…, a function);
 * null, undefined and false are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A cell of a table. Words stay whole, but one that no column is wide enough for. */
export function broken(cell) {
  if (/\S{40}/.test(cell.textContent)) cell.classList.add('thidua-long-word');
  return cell;
}

/** The value at a path such as "letter.limits.body", or undefined. */
export function at(object, path) {
  return path.split('.').reduce((here, key) => (here === null || here === undefined ? undefined : here[key]), object);
}

/** Sets the value at a path, making the objects on the way. */
export function put(object, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  const target = keys.reduce((here, key) => (here[key] ??= {}), object);
  target[last] = value;
}

/** Paragraphs of a text as elements. */
export function paragraphs(text) {
  return String(text ?? '').split(/\n{2,}/).map((part) => h('p', {class: 'thidua-paragraph'}, part));
}

/** Tells the form that something was typed or chosen. */
export function announce(element, name = 'thidua-change') {
  element.dispatchEvent(new CustomEvent(name, {bubbles: true}));
}
