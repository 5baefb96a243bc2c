/** Figures of a report: the data form and the counts of awards. */
import {at, h, uniqueId} from './thidua-dom.js';
import {Field} from './thidua-field.js';
import {written} from './thidua-sections.js';
import {formatDate, formatNumber, readNumber} from './thidua-text.js';

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

export const figureFields = {'thidua-figures': FiguresField, 'thidua-awards': AwardsField};
