/** Fields of the forms about proposals: what is said and decided about each, and which dates of the plan an amendment moves. */
import {announce, at, h, paragraphs, uniqueId} from './thidua-dom.js';
import {Field, textArea} from './thidua-field.js';
import {fileLink} from './thidua-files.js';
import {formatDate, formatStamp, readDate} from './thidua-text.js';

const SAID = 5000;

/**
 * One block per proposal. With the attribute `choose` the inbox ticks the proposals of its submission, says what it thinks of each
 * and suggests an outcome; without it every one gets its outcome and its reply.
 */
export class ProposalsField extends Field {
  build() {
    this.frame = h('div', {class: 'thidua-sections'});
    this.append(h('div', {class: 'thidua-label'}, this.label), h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.frame,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
    this.rows = [];
  }

  get choose() {
    return this.hasAttribute('choose');
  }

  setup(form) {
    const outcomes = at(form, this.getAttribute('outcomes-from')) ?? [];
    const chosen = new Set(at(form, this.getAttribute('chosen-from') ?? '') ?? []);
    this.rows = (at(form, this.getAttribute('rows-from')) ?? []).map((row) => this.#row(row, outcomes, chosen.has(row.id)));
    this.frame.replaceChildren(...this.rows.map(({element}) => element));
  }

  #row(row, outcomes, ticked) {
    const errors = `${this.fieldId}-error`;
    const tick = this.choose ? h('input', {type: 'checkbox', id: uniqueId('choose'), checked: ticked, onchange: () => announce(this)}) : null;
    const outcomeId = uniqueId('outcome');
    const outcome = h('select', {class: 'thidua-input thidua-filter', id: outcomeId, 'aria-describedby': errors},
      h('option', {value: ''}, this.choose ? '— Chưa đề xuất —' : '— Chọn —'), outcomes.map(({id, name}) => h('option', {value: id}, name)));
    outcome.value = row.outcome ?? row.suggested ?? '';
    const sayId = uniqueId('say');
    const say = textArea({id: sayId, rows: 2, maxlength: SAID, 'aria-describedby': errors});
    say.value = row.reply ?? row.comment ?? '';
    const name = `${row.officeName}, ${formatStamp(row.raisedAt)}`;
    const element = h('div', {class: 'thidua-notice', role: 'group', 'aria-label': name},
      tick ? h('div', {class: 'thidua-inline'}, tick, h('label', {for: tick.id}, h('b', {}, name))) : h('b', {}, name),
      row.concerns ? h('div', {class: 'thidua-hint'}, `Về: ${row.concerns}`) : null,
      paragraphs(row.text),
      row.wish ? h('p', {}, `Đề nghị: ${row.wish}`) : null,
      (row.files ?? []).map(fileLink),
      !this.choose && row.comment ? h('p', {class: 'thidua-hint'}, `Cơ quan tổng hợp: ${row.comment}`) : null,
      h('div', {class: 'thidua-inline'}, h('label', {for: outcomeId}, this.choose ? 'Kết quả đề xuất:' : 'Kết quả:'), outcome),
      h('label', {class: 'thidua-label', for: sayId}, this.choose ? 'Ý kiến của cơ quan tổng hợp' : 'Nội dung trả lời'), say);
    return {row, tick, outcome, say, element};
  }

  get value() {
    return this.rows
      .filter(({tick}) => !tick || tick.checked)
      .map(({row, outcome, say}) => {
        const said = say.value.trim() || null;
        return {id: row.id, outcome: outcome.value || null, ...(this.choose ? {comment: said} : {reply: said})};
      });
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.rows.map(({row, tick, outcome, say}) => ({id: row.id, chosen: !tick || tick.checked, outcome: outcome.value, said: say.value}));
  }

  set state(given) {
    this.rows.forEach(({row, tick, outcome, say}) => {
      const own = (given ?? []).find((each) => each.id === row.id);
      if (!own) return;
      if (tick) tick.checked = own.chosen;
      outcome.value = own.outcome ?? '';
      if (outcome.selectedIndex < 0) outcome.value = '';
      say.value = own.said ?? '';
    });
  }

  check() {
    if (this.choose) {
      const first = this.rows[0];
      return first && this.rows.every(({tick}) => !tick.checked)
        ? [{target: first.tick, label: this.label, message: 'Hãy chọn ít nhất một đề xuất, kiến nghị.'}]
        : [];
    }
    return this.rows.flatMap(({row, outcome, say}) => {
      if (!outcome.value) return [{target: outcome, label: row.officeName, message: 'Hãy chọn kết quả.'}];
      return outcome.value !== 'dieu-chinh' && !say.value.trim()
        ? [{target: say, label: row.officeName, message: 'Hãy nhập nội dung trả lời.'}]
        : [];
    });
  }
}

/** Rows of a date of the plan, its new day and, for a yearly one, the year and whether it stays so. Value [{path, day, year, onward}]. */
export class ChangesField extends Field {
  build() {
    this.frame = h('div', {class: 'thidua-sections'});
    this.rows = [];
    this.append(h('div', {class: 'thidua-label'}, this.label), h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''), this.frame,
      h('div', {class: 'thidua-inline'}, h('button', {
        class: 'thidua-button thidua-small', type: 'button',
        onclick: () => { this.#add(); announce(this); }
      }, 'Thêm thời hạn')),
      h('div', {class: 'thidua-error', 'aria-live': 'polite'}));
  }

  setup(form) {
    this.dates = at(form, this.getAttribute('dates-from')) ?? [];
    this.year = String(at(form, this.getAttribute('year-from')) ?? '');
    this.frame.replaceChildren();
    this.rows = [];
    this.#add();
  }

  #add(given = {}) {
    const ids = {path: uniqueId('path'), day: uniqueId('day'), year: uniqueId('year'), onward: uniqueId('onward')};
    const path = h('select', {class: 'thidua-input', id: ids.path},
      h('option', {value: ''}, '— Chọn thời hạn —'), this.dates.map(({id, name, present}) => h('option', {value: id}, `${name} (${present})`)));
    path.value = given.path ?? '';
    const day = h('input', {class: 'thidua-input thidua-date', id: ids.day, type: 'text', inputmode: 'numeric', placeholder: 'dd/mm/yyyy', maxlength: 10, autocomplete: 'off'});
    day.value = given.day ?? '';
    const year = h('input', {class: 'thidua-input thidua-date', id: ids.year, type: 'text', inputmode: 'numeric', maxlength: 4, autocomplete: 'off'});
    year.value = given.year ?? this.year;
    const onward = h('input', {type: 'checkbox', id: ids.onward, checked: given.onward});
    const yearly = h('div', {class: 'thidua-inline'},
      h('label', {for: ids.year}, 'Của năm'), year, onward, h('label', {for: ids.onward}, 'Áp dụng cả các năm sau'));
    const row = {path, day, year, onward, yearly};
    row.element = h('div', {class: 'thidua-notice', role: 'group', 'aria-label': 'Một thời hạn được điều chỉnh'},
      h('label', {class: 'thidua-label', for: ids.path}, 'Thời hạn của Kế hoạch'), path,
      h('div', {class: 'thidua-inline'}, h('label', {for: ids.day}, 'Ngày mới'), day, yearly,
        h('button', {
          class: 'thidua-button thidua-small', type: 'button',
          onclick: () => {
            this.rows = this.rows.filter((each) => each !== row);
            row.element.remove();
            announce(this);
          }
        }, 'Bỏ dòng này')));
    const look = () => (yearly.hidden = !this.#yearly(path.value));
    path.addEventListener('change', look);
    look();
    this.rows.push(row);
    this.frame.append(row.element);
  }

  #yearly(path) {
    return this.dates.find(({id}) => id === path)?.yearly === true;
  }

  get value() {
    return this.rows.map(({path, day, year, onward}) => {
      const yearly = this.#yearly(path.value);
      return {path: path.value, day: readDate(day.value.trim()).value ?? null, year: yearly ? Number(year.value) || null : null, onward: yearly && onward.checked};
    });
  }

  /** As the server keeps it: days in ISO. */
  set value(given) {
    if (given?.length) this.state = given.map((each) => ({...each, day: formatDate(each.day), year: each.year === null ? this.year : String(each.year)}));
  }

  get state() {
    return this.rows.map(({path, day, year, onward}) => ({path: path.value, day: day.value, year: year.value, onward: onward.checked}));
  }

  set state(given) {
    this.frame.replaceChildren();
    this.rows = [];
    (given?.length ? given : [{}]).forEach((each) => this.#add(each));
  }

  check() {
    if (!this.rows.length) return [{target: this.querySelector('button'), label: this.label, message: 'Hãy thêm ít nhất một thời hạn.'}];
    return this.rows.flatMap(({path, day, year}) => {
      if (!path.value) return [{target: path, label: this.label, message: 'Hãy chọn thời hạn của Kế hoạch.'}];
      const {value, error} = readDate(day.value.trim());
      if (!value) return [{target: day, label: this.label, message: error ?? 'Hãy nhập ngày mới.'}];
      return this.#yearly(path.value) && !/^\d{4}$/.test(year.value.trim())
        ? [{target: year, label: this.label, message: 'Hãy nhập năm gồm bốn chữ số.'}]
        : [];
    });
  }
}
