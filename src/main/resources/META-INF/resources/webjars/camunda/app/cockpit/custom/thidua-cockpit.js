/** What our pages and tabs in Cockpit share: page, panel and tab plugins, signs that read without colour, drawing. */
import {h, uniqueId} from '../../tasklist/custom/thidua-dom.js';
import {Page, address, notice, sentence} from '../../tasklist/custom/thidua-page.js';

const HOME = {href: '#/dashboard', label: 'Về trang đầu'};

/** Tiến độ as one letter, for the matrix and wherever colour alone would tell. */
export const SIGNS = {
  'qua-han': 'Q',
  'sap-den-han': 'S',
  'trong-han': 'T',
  'dung-han': 'Đ',
  'cham': 'C',
  'chua-co': '–',
  'khong-ghi-thoi-han': 'K'
};

function style(...files) {
  for (const file of files) {
    const href = new URL(file, import.meta.url).href;
    if (!document.querySelector(`link[href="${href}"]`)) document.head.append(h('link', {rel: 'stylesheet', href}));
  }
}

/** A page of its own with its link in Cockpit's bar. */
export function cockpitPage(id, path, title, priority, tabs) {
  let shown = null;
  const close = () => {
    if (shown) shown.open = false;
    shown = null;
  };
  return [
    {
      id: `${id}-link`,
      pluginPoint: 'cockpit.navigation',
      priority,
      render: (node) => node.append(h('a', {href: address(path)}, title))
    },
    {
      id: `${id}-page`,
      pluginPoint: 'cockpit.route',
      properties: {path},
      render: (node) => {
        styles();
        close();
        node.classList.add('thidua-cockpit');
        shown = new Page(node, title, tabs, HOME);
      },
      unmount: close
    }
  ];
}

/** A part of one of Cockpit's own pages. `show` gets what Cockpit hands over and gives back what is to be seen. */
export function cockpitPart(id, pluginPoint, priority, label, show) {
  return {
    id,
    pluginPoint,
    priority,
    properties: {label},
    render: async (node, parameters) => {
      styles();
      const place = h('div', {class: 'thidua-form thidua-part'}, h('p', {class: 'thidua-hint', role: 'status'}, 'Đang tải…'));
      node.append(place);
      try {
        place.replaceChildren(...(await show(parameters)).filter(Boolean));
      } catch (error) {
        place.replaceChildren(notice('thidua-bad', sentence(error)));
      }
    }
  };
}

function styles() {
  style('../../tasklist/custom/thidua-kit.css', '../../tasklist/custom/thidua-desk.css', './thidua-cockpit.css');
}

/** An element of a drawing, as h makes those of a page; children may be lists of lists. */
export function svg(tag, properties = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** What was chosen last: the page is drawn anew and gives the focus back to it, so that one can go on with the keyboard. */
let lastChosen = null;

/**
 * A filter of a page that keeps what it shows in its address.
 *
 * @param {string} any words for no choice; null where one of the values always holds
 * @param {(value: string) => void} go leads to the address with the value
 */
export function choice(label, any, values, value, go) {
  const id = uniqueId('filter');
  const select = h('select', {class: 'thidua-input thidua-filter', id, onchange: () => {
    lastChosen = label;
    go(select.value);
  }},
  any ? h('option', {value: ''}, any) : null,
  values.map((each) => h('option', {value: each.value, selected: value === each.value}, each.label)));
  if (lastChosen === label) {
    lastChosen = null;
    requestAnimationFrame(() => select.focus());
  }
  return h('div', {class: 'thidua-choice'}, h('label', {for: id}, label), select);
}

/** Which plan; nothing for whoever has only one. */
export function planChoice({plans, plan}, wanted, go) {
  return plans.length > 1 ? choice('Kế hoạch', null, plans, wanted ?? plan, go) : null;
}

/** The way to an instance and its diagram; nothing where none runs. */
export function diagram(processId) {
  return processId ? h('a', {href: `#/process-instance/${encodeURIComponent(processId)}/runtime`}, 'Xem sơ đồ') : '–';
}
