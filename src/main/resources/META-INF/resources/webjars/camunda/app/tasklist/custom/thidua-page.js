/**
 * What the pages beside the task list share: tabs, tables whose rows open something or can be ticked, a small form behind a
 * button, and a plugin for the webapp. A page keeps what it shows in its address, so back, forward, a bookmark and a second
 * window work.
 */
import {ApiError, call, sentenceOf, upload} from './thidua-api.js';
import {broken, h, uniqueId} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {Rows} from './thidua-rows.js';
import {formatNumber, readDate} from './thidua-text.js';

export const NO_DATE = 'Không ghi thời hạn';

/** Plans are registered by the system itself, when it starts and when one comes. */
export const NOT_REGISTERED = 'Hệ thống chưa đăng ký xong Kế hoạch này; hãy tải lại trang sau ít phút, nếu vẫn như vậy thì báo người quản trị hệ thống.';
const PROGRESS = {'Quá hạn': 'thidua-overdue', 'Sắp đến hạn': 'thidua-soon', 'Chậm': 'thidua-late'};

/** The address of a page with its parts, e.g. address('/bao-cao', {xem: 'dot', ky: '2024'}). */
export function address(path, parts = {}) {
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `#${path}${query ? `?${query}` : ''}`;
}

export function periodName(period) {
  const {year, half} = /^(?<year>\d{4})(?<half>-6-thang)?$/.exec(period)?.groups ?? {};
  return year ? `${half ? '6 tháng đầu năm' : 'Năm'} ${year}` : `Kỳ ${period}`;
}

export function inSentence(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function count(number) {
  return formatNumber(String(number));
}

/** A named value in the line of facts; nothing where there is no value. */
export function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

/** Tiến độ is always a word; its colour only repeats it. */
export function progress(row) {
  return h('span', {class: PROGRESS[row.progress] ?? null}, row.progress);
}

export function files(list) {
  return list?.length ? list.map(fileLink) : '–';
}

export function heading(text) {
  return h('h3', {class: 'thidua-heading', tabindex: '-1', 'data-start': ''}, text);
}

/** @param kind 'thidua-good', 'thidua-bad' or 'thidua-attention' */
export function notice(kind, sentence, ...more) {
  return h('div', {class: `thidua-notice ${kind}`, role: kind === 'thidua-bad' ? 'alert' : 'status'}, sentence, ...more);
}

/** What to tell the reader about a failure. */
export function sentence(error) {
  if (!(error instanceof ApiError)) console.error(error);
  return error instanceof ApiError ? error.message : sentenceOf(500);
}

/**
 * A table. The first cell of a row is its heading; with `href` it is a link and the whole row may be clicked.
 *
 * @param {{href?: string, id?: string, cells: any[]}[]} rows
 * @param {Set<string>} [chosen] with it every row that has an `id` gets a box to tick, and the set holds the ticked ids
 */
export function listing(caption, columns, rows, empty, chosen) {
  if (!rows.length) return h('p', {class: 'thidua-empty'}, empty);
  return h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    h('table', {class: 'thidua-table thidua-listing'},
      h('caption', {class: 'sr-only'}, caption),
      h('thead', {}, h('tr', {}, chosen ? tickAll(rows, chosen) : null, columns.map((column) => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, rows.map(({href, id, cells}) =>
        h('tr', {class: href ? 'thidua-opens' : null, onclick: (event) => href && open(event, href)},
          chosen ? tick(id, cells[0], chosen) : null,
          cells.map((cell, index) => broken(index === 0
            ? h('th', {scope: 'row'}, href ? h('a', {href}, cell) : cell)
            : h('td', {}, cell))))))));
}

function tick(id, name, chosen) {
  if (!id) return h('td', {});
  const label = name instanceof Node ? name.textContent : String(name);
  const box = h('input', {
    type: 'checkbox', 'aria-label': `Chọn ${label}`, value: id, checked: chosen.has(id),
    onchange: () => {
      box.checked ? chosen.add(id) : chosen.delete(id);
      tellAll(box.closest('table'));
    }
  });
  return h('td', {}, box);
}

/** The box above says whether all rows, or some of them, are chosen. */
function tellAll(table) {
  const all = table.querySelector('thead input[type=checkbox]');
  const boxes = [...table.querySelectorAll('tbody input[type=checkbox]')];
  all.checked = boxes.every((box) => box.checked);
  all.indeterminate = !all.checked && boxes.some((box) => box.checked);
}

function tickAll(rows, chosen) {
  const some = rows.filter((row) => row.id);
  const all = h('input', {
    type: 'checkbox', 'aria-label': 'Chọn tất cả', checked: some.length > 0 && some.every((row) => chosen.has(row.id)),
    onchange: () => {
      const wanted = all.checked; // every box that is pressed below says anew what all are
      all.closest('table').querySelectorAll('tbody input[type=checkbox]').forEach((box) => {
        if (box.checked !== wanted) box.click();
      });
    }
  });
  return h('th', {scope: 'col'}, some.length > 0 ? all : null);
}

function open(event, href) {
  if (event.target.closest('a, button, input, select, textarea, label') || String(getSelection())) return;
  location.hash = href.slice(1);
}

/**
 * Links from page to page of a long list.
 * @param {{page: number, size: number, total: number}} found page counted from 0
 * @param {(number: number) => string} to address of a page, counted from 1
 */
export function paging({page, size, total}, to) {
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  return h('nav', {class: 'thidua-inline', 'aria-label': 'Các trang'},
    page > 0 ? h('a', {href: to(page)}, 'Trang trước') : null,
    h('span', {}, `Trang ${count(page + 1)}/${count(pages)}`),
    page + 1 < pages ? h('a', {href: to(page + 2)}, 'Trang sau') : null);
}

/** Says that only those that have waited longest are shown. */
export function rest(shown, all, action) {
  return shown.length < all
    ? h('p', {class: 'thidua-hint'}, `Dưới đây là ${count(shown.length)} hồ sơ chờ lâu nhất; ${action} cho các hồ sơ này thì các hồ sơ tiếp theo sẽ hiện ra.`)
    : null;
}

/** One of the kit's read-only views, outside a form. */
export async function view(name, form, attributes = {}) {
  await customElements.whenDefined(name);
  const element = h(name, attributes);
  element.show({form});
  return element;
}

/** A document's story. */
export function trace(events) {
  return view('thidua-trace', {trace: events.map((event) => ({...event, by: event.actor, comment: event.note}))});
}

// ---------------------------------------------------------------- a small form behind a button

const HINTS = {many: 'Giữ Ctrl để chọn nhiều mục hoặc bỏ chọn một mục.'};

const CONTROLS = {
  text: (field, id) => h('input', {class: 'thidua-input', id, type: 'text', maxlength: field.maxlength ?? 500, value: field.value}),
  textarea: (field, id) => h('textarea', {class: 'thidua-input', id, rows: field.rows ?? 3, maxlength: field.maxlength ?? 2000}, field.value ?? ''),
  date: (field, id) => h('input', {class: 'thidua-input thidua-date', id, type: 'text', inputmode: 'numeric', placeholder: 'dd/mm/yyyy', maxlength: 10, value: field.value}),
  check: (field, id) => h('input', {id, type: 'checkbox', checked: field.value}),
  select: (field, id) => h('select', {class: 'thidua-input', id},
    h('option', {value: ''}, field.empty ?? 'Hãy chọn'),
    field.options.map((option) => h('option', {value: option.value, selected: option.value === field.value}, option.label))),
  many: (field, id) => h('select', {class: 'thidua-input', id, multiple: true, size: Math.max(2, Math.min(8, field.options.length))},
    field.options.map((option) => h('option', {value: option.value, selected: field.value?.includes(option.value)}, option.label))),
  rows: (field, id) => {
    const rows = new Rows(field);
    rows.value = field.value;
    rows.element.id = id;
    rows.element.rows = rows;
    return rows.element;
  },
  file: (field, id) => h('input', {id, type: 'file', accept: field.accept})
};

/** What was typed into one field: {value} as the server takes it, or {error} as the reader should see it. */
function read(field, control) {
  if (field.type === 'check') return {value: control.checked};
  if (field.type === 'rows') {
    const [problem] = control.rows.check();
    return problem ? {error: `${problem.label}: ${problem.message}`} : {value: control.rows.value};
  }
  if (field.type === 'many') return {value: [...control.selectedOptions].map((option) => option.value)};
  if (field.type === 'file') {
    const file = control.files[0] ?? null;
    return !file && field.required ? {error: `Chưa chọn tệp ở mục “${field.label}”; hãy chọn tệp.`} : {value: file};
  }
  const typed = control.value.trim();
  if (!typed) return field.required ? {error: `Chưa nhập mục “${field.label}”; hãy nhập rồi gửi lại.`} : {value: null};
  return field.type === 'date' ? readDate(typed) : {value: typed};
}

/**
 * A button that opens a few fields, asked for in the page because the webapp's policy lets no dialog of the browser through.
 * Nothing typed is lost when the server refuses.
 *
 * @param {{button: string, send: string, cancel?: string, hint?: string, opened?: boolean,
 *          fields: {name: string, label: string, type?: string, required?: boolean, options?: {value: string, label: string}[],
 *                   value?: any, hint?: string, maxlength?: number, task?: string, row?: string, columns?: object[]}[],
 *          submit: (values: object) => Promise<string>, page: () => Page}} what
 *        `opened` shows the fields at once, for whoever comes by a link. `submit` calls the server and returns the sentence, or the notice, that the page then shows above itself. A field of type `file` with
 *        `task` is uploaded into that task first and its value is the file's id; without `task` its value is the File. A field of type `rows` is a table that grows (see Rows)
 */
export function ask(what) {
  const said = h('div', {'aria-live': 'assertive'});
  const send = h('button', {class: 'btn btn-primary', type: 'submit'}, what.send);
  const controls = what.fields.map((field) => {
    const id = uniqueId('ask');
    const control = CONTROLS[field.type ?? 'text'](field, id);
    if (field.required) control.setAttribute('aria-required', 'true');
    control.addEventListener('input', () => { control.removeAttribute('aria-invalid'); said.replaceChildren(); });
    const label = h('label', {class: 'thidua-label', for: id}, field.label, field.required ? h('span', {class: 'thidua-star', 'aria-hidden': 'true'}, ' *') : null);
    const line = field.type === 'check' ? h('div', {class: 'thidua-inline'}, control, label) : h('div', {}, label, control);
    return {field, control, line: h('div', {}, line, field.hint ?? HINTS[field.type] ? h('p', {class: 'thidua-hint'}, field.hint ?? HINTS[field.type]) : null)};
  });
  const box = h('form', {class: 'thidua-ask', hidden: true, novalidate: true},
    what.hint ? h('p', {class: 'thidua-hint'}, what.hint) : null,
    controls.map(({line}) => line),
    said,
    h('div', {class: 'thidua-inline'}, send,
      h('button', {class: 'thidua-button', type: 'button', onclick: () => show(false)}, what.cancel ?? 'Thôi')));
  const start = h('button', {class: 'thidua-button', type: 'button', 'aria-expanded': 'false', onclick: () => show(true)}, what.button);
  const set = (opened) => {
    box.hidden = !opened;
    start.hidden = opened;
    start.setAttribute('aria-expanded', String(opened));
  };
  const show = (opened) => {
    set(opened);
    (opened ? controls[0]?.control ?? send : start).focus();
  };
  if (what.opened) {
    set(true);
    (controls[0]?.control ?? send).setAttribute('data-opened', '');
  }
  const refuse = (text) => said.replaceChildren(notice('thidua-bad', text));
  box.addEventListener('submit', async (event) => {
    event.preventDefault();
    const values = {};
    for (const {field, control} of controls) {
      const {value, error} = read(field, control);
      if (error) {
        control.setAttribute('aria-invalid', 'true');
        refuse(error);
        control.focus();
        return;
      }
      values[field.name] = value ?? null;
    }
    send.disabled = true;
    try {
      for (const {field} of controls) {
        if (field.type === 'file' && field.task && values[field.name]) {
          values[field.name] = (await upload(field.task, values[field.name], () => {}).promise).id;
        }
      }
      const done = await what.submit(values);
      await what.page()?.refresh(done instanceof Node ? done : notice('thidua-good', done));
    } catch (error) {
      refuse(sentence(error));
    } finally {
      send.disabled = false;
    }
  });
  return h('div', {}, start, box);
}

// ---------------------------------------------------------------- the page

/**
 * A page with tabs.
 *
 * @typedef {{label: string, href: string, show: (query: URLSearchParams, page: Page) => any[] | Promise<any[]>, offered?: () => Promise<boolean>}} Tab
 *          `offered` decides whether the reader gets the tab; without it everybody does
 */
export class Page {
  /**
   * @param {Record<string, Tab>} tabs by their name in the address (`xem`); the first is the one that opens
   * @param {{href: string, label: string}} home where the page leads back to
   */
  constructor(node, title, tabs, home = {href: '#/', label: 'Về danh sách việc cần làm'}) {
    this.tabsOf = tabs;
    this.query = new URLSearchParams(location.hash.split('?')[1] ?? '');
    this.tab = this.query.get('xem') in tabs ? this.query.get('xem') : Object.keys(tabs)[0];
    this.from = this.query.get('tu') in tabs ? this.query.get('tu') : this.tab;
    this.tabs = h('ul', {class: 'thidua-tabs'});
    this.body = h('div', {class: 'thidua-page-body'});
    this.root = h('div', {class: 'thidua-form thidua-page'},
      h('header', {class: 'thidua-page-head'},
        h('h2', {}, title),
        h('a', {href: home.href}, home.label)),
      h('nav', {'aria-label': title, hidden: Object.keys(tabs).length < 2}, this.tabs),
      this.body);
    node.append(this.root);
    this.open = true;
    this.#draw(Object.keys(tabs).filter((name) => !tabs[name].offered));
    this.#offer();
    this.refresh();
  }

  /** Some tabs are for some readers only; without an answer the page works without them. */
  async #offer() {
    const offered = await Promise.all(Object.entries(this.tabsOf).map(async ([name, tab]) => {
      try {
        return !tab.offered || (await tab.offered()) ? name : null;
      } catch {
        return null; // the content below says what is wrong
      }
    }));
    this.#draw(offered);
  }

  #draw(names) {
    this.tabs.replaceChildren(...Object.entries(this.tabsOf)
      .filter(([name]) => names.includes(name) || name === this.from)
      .map(([name, tab]) => h('li', {}, h('a', {href: tab.href, 'aria-current': name === this.from ? 'page' : null}, tab.label))));
  }

  /** Loads what the address names; `first` stands above it. */
  async refresh(first = null) {
    if (!first) this.body.replaceChildren(h('p', {class: 'thidua-hint', role: 'status'}, 'Đang tải…'));
    else this.query.delete('lam'); // what a link asked for is done
    let parts;
    try {
      parts = await this.tabsOf[this.tab].show(this.query, this);
    } catch (error) {
      parts = [notice('thidua-bad', sentence(error), ' ', this.#wayOut(error))];
    }
    if (!this.open) return;
    this.body.replaceChildren(...[first, ...parts.flat()].filter(Boolean));
    this.#focus(first);
  }

  #wayOut(error) {
    return error.status === 401
      ? h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => location.reload()}, 'Đăng nhập lại')
      : h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.refresh()}, 'Tải lại');
  }

  /** After a step within the page the reading begins at its new heading, not at the top of Tasklist. */
  #focus(first) {
    const lost = document.activeElement === document.body ? this.tabs.querySelector('[aria-current]') : null;
    const opened = first ? null : this.body.querySelector('[data-opened]');
    const target = first ?? opened ?? this.body.querySelector('[data-start]') ?? lost;
    if (!target) return;
    if (first) target.setAttribute('tabindex', '-1');
    target.focus({preventScroll: !first && !opened});
  }
}

/** On a phone the bar's links are behind a button, and would stay before the page that one of them opened. */
export function closeMenu() {
  document.querySelector('[cam-widget-header] .navbar-toggle.open')?.click();
}

/** The two plugins that put a page into Tasklist: its link in the bar and its route. */
export function plugin(id, path, title, priority, tabs) {
  style();
  let shown = null;
  return [
    {
      id: `${id}-link`,
      pluginPoint: 'tasklist.navbar.action',
      priority,
      render: (node) => node.append(h('a', {href: address(path), onclick: closeMenu}, title))
    },
    {
      id: `${id}-page`,
      pluginPoint: 'tasklist.route',
      properties: {path},
      render: (node) => {
        if (shown) shown.open = false;
        shown = new Page(node, title, tabs);
      },
      unmount: () => {
        if (shown) shown.open = false;
        shown = null;
      }
    }
  ];
}

function style() {
  const href = new URL('./thidua-desk.css', import.meta.url).href;
  if (!document.querySelector(`link[href="${href}"]`)) document.head.append(h('link', {rel: 'stylesheet', href}));
}
