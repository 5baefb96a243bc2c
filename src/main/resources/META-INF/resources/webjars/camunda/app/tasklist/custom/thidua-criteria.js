/** Criteria of emulation in the forms: the editor of a set, the comments on it and what became of them. */
import {announce, at, h, uniqueId} from './thidua-dom.js';
import {Field, counter, pastePlainly, textArea, tooLong} from './thidua-field.js';
import {compose, formatMoment, formatNumber, readNumber} from './thidua-text.js';

/** Where a criterion belongs to no theme. */
export const NO_THEME = 'Nội dung chung';

/** Rows of a table from Excel or Word, cells as typed; null when the clipboard holds no table. */
export function pastedTable(data) {
  const text = compose(data?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!text.includes('\t')) return null;
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const end = () => { rows[rows.length - 1].push(cell.trim()); cell = ''; };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true; // Excel quotes a cell with line breaks
    else if (letter === '\t') end();
    else if (letter === '\n') { end(); rows.push([]); }
    else cell += letter;
  }
  end();
  return rows.filter((row) => row.some(Boolean));
}

/**
 * A set of criteria: rows of subject group, theme, text, unit, evidence and, where weighted-by="content.weighted" is ticked,
 * points. asked-from="criteria" names groups, themes and limits. Value [{id, group, theme, text, unit, evidence, weight}].
 */
class CriteriaField extends Field {
  build() {
    this.rows = [];
    this.list = h('ol', {class: 'thidua-criteria'});
    this.sums = h('p', {class: 'thidua-count', role: 'status'});
    this.append(
      h('div', {class: 'thidua-label'}, this.label),
      h('div', {class: 'thidua-hint'}, this.getAttribute('hint') ?? ''),
      this.list,
      h('div', {class: 'thidua-inline'},
        h('button', {class: 'thidua-button', type: 'button', onclick: () => this.#append()}, 'Thêm tiêu chí'), this.sums),
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.addEventListener('input', () => this.#sum());
  }

  setup(form) {
    const asked = at(form, this.getAttribute('asked-from')) ?? {};
    this.groups = asked.groups ?? [];
    this.themes = asked.themes ?? [];
    this.limits = asked.limits ?? {};
    this.form = this.closest('form');
    this.form?.addEventListener('thidua-choice', () => this.#points());
    this.form?.addEventListener('thidua-take-criterion', (event) => this.#append(event.detail));
    this.state = [];
  }

  get weighted() {
    return this.form?.querySelector(`[name="${this.getAttribute('weighted-by')}"]`)?.value === true;
  }

  // ---------------------------------------------------------------- rows

  #row(given = {}) {
    const select = (options, value, empty) => h('select', {class: 'thidua-input'},
      empty === null ? null : h('option', {value: ''}, empty),
      options.map(({id, name}) => h('option', {value: id, selected: id === value}, name)));
    const row = {
      id: given.id ?? null,
      group: select(this.groups, given.group, this.groups.length === 1 ? null : '— Chọn nhóm đối tượng —'),
      theme: select(this.themes, given.theme, NO_THEME),
      text: textArea({rows: 2}),
      unit: h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', onpaste: pastePlainly}),
      evidence: h('input', {class: 'thidua-input', type: 'text', autocomplete: 'off', onpaste: pastePlainly}),
      weight: h('input', {class: 'thidua-input thidua-number', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 12})
    };
    row.text.value = given.text ?? '';
    row.unit.value = given.unit ?? '';
    row.evidence.value = given.evidence ?? '';
    row.weight.value = given.weight === null || given.weight === undefined ? '' : typeof given.weight === 'number' ? formatNumber(String(given.weight), 2) : given.weight;
    const control = (title, name, wide) => {
      const id = uniqueId('criterion');
      row[name].id = id;
      row[name].setAttribute('aria-describedby', `${this.fieldId}-error`);
      return h('div', {class: wide ? 'thidua-criterion-wide' : null}, h('label', {class: 'thidua-hint', for: id}, title), row[name]);
    };
    row.title = h('b', {});
    row.points = control('Điểm', 'weight');
    const count = counter(row.text, this.limits.textChars);
    const button = (label, title, act) => h('button', {class: 'thidua-button thidua-small', type: 'button', title, 'aria-label': title, onclick: act}, label);
    row.element = h('li', {class: 'thidua-criterion'},
      h('div', {class: 'thidua-inline'}, row.title, h('span', {class: 'thidua-criterion-tools'},
        button('↑', 'Chuyển lên', () => this.#move(row, -1)),
        button('↓', 'Chuyển xuống', () => this.#move(row, 1)),
        button('Xóa', 'Xóa tiêu chí này', () => this.#remove(row)))),
      h('div', {class: 'thidua-criterion-fields'},
        control('Nhóm đối tượng', 'group'), control('Nội dung thi đua', 'theme'),
        h('div', {class: 'thidua-criterion-wide'}, control('Tiêu chí', 'text'), count.place),
        control('Đơn vị tính', 'unit'), control('Tài liệu minh chứng', 'evidence'), row.points));
    row.element.addEventListener('paste', (event) => this.#paste(event, row), true);
    return row;
  }

  #draw() {
    this.list.replaceChildren(...this.rows.map((row, index) => {
      row.title.textContent = `Tiêu chí số ${index + 1}`;
      return row.element;
    }));
    this.#points();
  }

  /** A new row belongs where the last one does, as a rule. */
  #append(given = null) {
    const last = this.rows[this.rows.length - 1];
    const row = this.#row(given ?? {group: last?.group.value, theme: last?.theme.value});
    const first = this.rows.length === 1 && !this.#typed(this.rows[0]) && given;
    this.rows = first ? [row] : [...this.rows, row];
    this.#changed();
    (row.group.value ? row.text : row.group).focus();
  }

  #typed(row) {
    return row.text.value.trim() || row.unit.value.trim() || row.evidence.value.trim() || row.weight.value.trim();
  }

  #move(row, by) {
    const from = this.rows.indexOf(row);
    const to = from + by;
    if (to < 0 || to >= this.rows.length) return;
    this.rows.splice(from, 1);
    this.rows.splice(to, 0, row);
    this.#changed();
    row.element.querySelector('button').focus();
  }

  #remove(row) {
    const at = this.rows.indexOf(row);
    this.rows.splice(at, 1);
    if (!this.rows.length) this.rows = [this.#row()];
    this.#changed();
    this.rows[Math.min(at, this.rows.length - 1)].text.focus();
  }

  /** A table from Excel or Word fills this row and as many new ones behind it: tiêu chí, đơn vị tính, minh chứng, điểm. */
  #paste(event, row) {
    const table = event.target.tagName === 'TEXTAREA' ? pastedTable(event.clipboardData) : null;
    if (!table) return;
    event.preventDefault();
    event.stopPropagation();
    const made = table.map(([text, unit, evidence, weight]) =>
      this.#row({group: row.group.value, theme: row.theme.value, text, unit, evidence, weight}));
    const at = this.rows.indexOf(row);
    if (this.#typed(row)) this.rows.splice(at + 1, 0, ...made);
    else {
      made[0].id = row.id;
      this.rows.splice(at, 1, ...made);
    }
    this.#changed();
    made[made.length - 1].text.focus();
  }

  #changed() {
    this.#draw();
    announce(this);
  }

  #points() {
    this.rows.forEach((row) => (row.points.hidden = !this.weighted));
    this.#sum();
  }

  /** The points of every subject group so far. */
  #sum() {
    if (!this.weighted) {
      this.sums.textContent = '';
      return;
    }
    const sums = new Map();
    this.rows.forEach((row) => {
      const points = Number(readNumber(row.weight.value, {decimals: 2}).value ?? 0);
      if (row.group.value) sums.set(row.group.value, (sums.get(row.group.value) ?? 0) + points);
    });
    this.sums.textContent = [...sums]
      .map(([group, sum]) => `${this.groups.find((each) => each.id === group)?.name}: ${formatNumber(String(Math.round(sum * 100) / 100), 2)}/${this.limits.points} điểm`)
      .join('; ');
  }

  // ---------------------------------------------------------------- value

  #read(row, weight) {
    const text = (control) => compose(control.value).trim() || null;
    return {
      id: row.id, group: row.group.value || null, theme: row.theme.value || null,
      text: text(row.text), unit: text(row.unit), evidence: text(row.evidence), weight
    };
  }

  get value() {
    return this.rows.filter((row) => this.#typed(row)).map((row) => {
      const points = this.weighted ? readNumber(row.weight.value, {decimals: 2}).value ?? null : null;
      return this.#read(row, points === null ? null : Number(points));
    });
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.rows.map((row) => ({...this.#read(row, row.weight.value || null), text: row.text.value}));
  }

  set state(given) {
    this.rows = (given?.length ? given : [{}]).map((row) => this.#row(row));
    this.#draw();
    requestAnimationFrame(() => this.#points());
  }

  get blank() {
    return [];
  }

  check() {
    const typed = this.rows.filter((row) => this.#typed(row));
    if (!typed.length) return [this.#problem(this.rows[0], 'text', 'Hãy nhập ít nhất một tiêu chí.')];
    const found = typed.flatMap((row) => this.#problems(row));
    return found.length || !this.weighted ? found : this.#wrongSums(typed);
  }

  #problem(row, control, message) {
    return {target: row[control], label: row.title.textContent, message};
  }

  #problems(row) {
    const found = [];
    if (!row.group.value) found.push(this.#problem(row, 'group', 'hãy chọn nhóm đối tượng.'));
    const text = compose(row.text.value).trim();
    const long = tooLong(text, this.limits.textChars, 'Tiêu chí')
      ?? tooLong(compose(row.unit.value).trim(), this.limits.unitChars, 'Đơn vị tính')
      ?? tooLong(compose(row.evidence.value).trim(), this.limits.evidenceChars, 'Tài liệu minh chứng');
    if (!text) found.push(this.#problem(row, 'text', 'hãy nhập nội dung tiêu chí.'));
    if (long) found.push(this.#problem(row, 'text', long));
    if (this.weighted) {
      const read = readNumber(row.weight.value, {decimals: 2});
      const points = Number(read.value ?? 0);
      if (read.error) found.push(this.#problem(row, 'weight', read.error));
      else if (points <= 0 || points > this.limits.points) found.push(this.#problem(row, 'weight', `điểm phải lớn hơn 0 và không quá ${this.limits.points}.`));
    }
    return found;
  }

  #wrongSums(rows) {
    return this.groups.flatMap((group) => {
      const own = rows.filter((row) => row.group.value === group.id);
      const sum = own.reduce((all, row) => all + Math.round(Number(readNumber(row.weight.value, {decimals: 2}).value ?? 0) * 100), 0);
      return own.length && sum !== this.limits.points * 100
        ? [{target: own[0].weight, label: group.name, message: `tổng điểm là ${formatNumber(String(sum / 100), 2)}, phải bằng ${this.limits.points}.`}]
        : [];
    });
  }

  mark(problems) {
    this.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
    problems.forEach(({target}) => target.setAttribute('aria-invalid', 'true'));
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `${problems[0].label}: ${problems[0].message}` : '';
  }
}

/** The draft, criterion by criterion, each with a place for a comment: draft-from="draft". Value [{criterion, text}]. */
class CommentsField extends Field {
  build() {
    this.frame = h('div', {});
    this.append(h('div', {class: 'thidua-label'}, this.label), this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.places = [];
  }

  setup(form) {
    const draft = at(form, this.getAttribute('draft-from')) ?? {};
    const asked = form.criteria ?? {};
    const name = (options, id) => options?.find((option) => option.id === id)?.name ?? NO_THEME;
    this.places = (draft.criteria ?? []).map((criterion, index) => ({
      criterion, label: `Góp ý tiêu chí số ${index + 1}`, area: textArea({rows: 1, 'aria-label': `Góp ý tiêu chí số ${index + 1}`})
    }));
    this.frame.replaceChildren(...(asked.groups ?? [])
      .map((group) => ({group, own: this.places.filter(({criterion}) => criterion.group === group.id)}))
      .filter(({own}) => own.length)
      .map(({group, own}) => h('div', {class: 'thidua-scroll'},
        h('table', {class: 'thidua-table thidua-criteria-comments'},
          h('caption', {}, group.name),
          h('thead', {}, h('tr', {}, ['Số', 'Tiêu chí', draft.weighted ? 'Điểm' : null, 'Góp ý'].filter(Boolean).map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, own.map(({criterion, area}) => h('tr', {},
            h('th', {scope: 'row'}, String(this.places.findIndex((place) => place.area === area) + 1)),
            h('td', {}, criterion.text, h('div', {class: 'thidua-hint'}, [name(asked.themes, criterion.theme), criterion.unit, criterion.evidence].filter(Boolean).join(' – '))),
            draft.weighted ? h('td', {class: 'thidua-last'}, formatNumber(String(criterion.weight), 2)) : null,
            h('td', {}, area))))))));
  }

  get value() {
    return this.places.map(({criterion, area}) => ({criterion: criterion.id, text: compose(area.value).trim()})).filter(({text}) => text);
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.places.map(({criterion, area}) => ({criterion: criterion.id, text: area.value})).filter(({text}) => text);
  }

  set state(given) {
    this.places.forEach(({criterion, area}) => (area.value = (given ?? []).find((each) => each.criterion === criterion.id)?.text ?? ''));
  }

  get blank() {
    return [];
  }
}

/** What became of every comment: comments-from="comments". Value [{comment, taken, text}]. */
class AnswersField extends Field {
  build() {
    this.frame = h('div', {class: 'thidua-sections'});
    this.append(this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
    this.places = [];
  }

  setup(form) {
    const comments = at(form, this.getAttribute('comments-from')) ?? [];
    this.places = comments.map((comment) => this.#place(comment));
    this.frame.replaceChildren(...this.places.map(({element}) => element));
  }

  #place(comment) {
    const name = uniqueId('answer');
    const text = textArea({rows: 1, 'aria-label': `Nội dung tiếp thu, giải trình ý kiến số ${comment.number}`});
    const radio = (value, label) => {
      const id = uniqueId('option');
      return h('label', {class: 'thidua-option', for: id}, h('input', {type: 'radio', id, name, value}), h('span', {}, label));
    };
    const element = h('fieldset', {class: 'thidua-choice thidua-criterion'},
      h('legend', {class: 'thidua-label'}, `Ý kiến số ${comment.number}: ${comment.text}`),
      h('div', {class: 'thidua-hint'}, `${comment.criterion} – ${comment.by}, ${formatMoment(comment.at)}`),
      h('div', {class: 'thidua-options'}, radio('true', 'Tiếp thu'), radio('false', 'Giải trình, giữ nguyên')),
      text);
    return {comment, element, text, radios: [...element.querySelectorAll('input')]};
  }

  #taken({radios}) {
    const chosen = radios.find((radio) => radio.checked);
    return chosen ? chosen.value === 'true' : null;
  }

  get value() {
    return this.places.map((place) => ({comment: place.comment.number, taken: this.#taken(place), text: compose(place.text.value).trim() || null}));
  }

  set value(given) {
    this.state = given;
  }

  get state() {
    return this.places.map((place) => ({comment: place.comment.number, taken: this.#taken(place), text: place.text.value}));
  }

  set state(given) {
    this.places.forEach((place) => {
      const own = (given ?? []).find((each) => each.comment === place.comment.number);
      place.radios.forEach((radio) => (radio.checked = own?.taken !== undefined && own?.taken !== null && radio.value === String(own.taken)));
      place.text.value = own?.text ?? '';
    });
  }

  get blank() {
    return [];
  }

  check() {
    return this.places.flatMap((place) => {
      const label = `Ý kiến số ${place.comment.number}`;
      const taken = this.#taken(place);
      if (taken === null) return [{target: place.radios[0], label, message: 'hãy chọn tiếp thu hoặc giải trình.'}];
      return taken || place.text.value.trim() ? [] : [{target: place.text, label, message: 'hãy nêu lý do giữ nguyên.'}];
    });
  }

  mark(problems) {
    this.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
    problems.forEach(({target}) => target.setAttribute('aria-invalid', 'true'));
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `Còn ${problems.length} ý kiến chưa trả lời đủ.` : '';
  }
}

export const criteriaFields = {'thidua-criteria': CriteriaField, 'thidua-criteria-comments': CommentsField, 'thidua-criteria-answers': AnswersField};
