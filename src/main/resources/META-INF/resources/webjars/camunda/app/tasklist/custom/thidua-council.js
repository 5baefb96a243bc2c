/** What the forms and the page of the council share: a session with its members, rows and minutes, the ballot, the count on paper. */
import {announce, at, broken, h, paragraphs, uniqueId} from './thidua-dom.js';
import {fileLink} from './thidua-files.js';
import {Field} from './thidua-field.js';
import {printParts} from './thidua-print.js';
import {formatDate, formatMoment, searchable} from './thidua-text.js';

function fact(label, value) {
  return value ? h('span', {class: 'thidua-fact'}, `${label}: `, h('b', {}, value)) : null;
}

function table(caption, columns, rows) {
  return h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    h('table', {class: 'thidua-table'},
      h('caption', {class: 'sr-only'}, caption),
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, index) => broken(index === 1 ? h('th', {scope: 'row'}, cell) : h('td', {}, cell))))))));
}

const PRESENT = {true: 'Có mặt', false: 'Vắng'};

function turnout({members}) {
  const asked = members.filter((member) => member.asked || member.voted);
  return asked.length ? `${asked.filter((member) => member.voted).length}/${asked.length} thành viên được hỏi` : null;
}

/** Its facts, for forms and for the page. */
export function sessionFacts(session) {
  return h('div', {class: 'thidua-facts'},
    fact('Phiên', `${session.bodyName}, số ${session.number}`),
    fact('Tình trạng', session.status),
    fact('Hình thức', session.formName),
    fact('Ngày họp', session.heldOn ? `${session.heldAt} ngày ${formatDate(session.heldOn)}${session.postponed ? ` (đã hoãn ${session.postponed} lần)` : ''}` : null),
    fact('Địa điểm', session.place),
    fact('Nhận phiếu đến hết ngày', formatDate(session.votingUntil)),
    fact('Đã bỏ phiếu trên hệ thống', turnout(session)),
    fact('Số thành viên tối thiểu', session.members.length ? `${session.fewest}/${session.members.length}` : null),
    fact('Lý do mời gấp', session.shortNotice),
    fact('Ý kiến, lý do', session.note));
}

/** Who is invited, who came, who has voted; never how. */
export function membersTable(session) {
  return table('Thành viên', ['TT', 'Họ và tên', 'Chức vụ', 'Dự họp', 'Bỏ phiếu trên hệ thống'],
    session.members.map((member, n) => [String(n + 1), `${member.name}${member.chair ? ' (Chủ tịch Hội đồng)' : ''}`, member.position,
      PRESENT[member.present] ?? '–', ballotOf(member, session)]));
}

function ballotOf(member, session) {
  if (member.left) {
    return `Thôi là thành viên, phiếu thu hồi ngày ${formatDate(member.left)}`;
  }
  return !member.asked ? '–' : member.voted ? 'Đã bỏ phiếu' : session.counted ? 'Không bỏ phiếu' : 'Chưa bỏ phiếu';
}

/** Voting that did not last to its day although somebody was still to vote. */
function earlyClose({earlyClose: close}) {
  return close ? `${close.by} kết thúc bỏ phiếu trước thời hạn lúc ${formatMoment(close.at)}, khi còn ${close.silent} thành viên chưa bỏ phiếu; lý do: ${close.reason}` : null;
}

/** The list with what the votes came to. */
export function rowsTable(session) {
  const result = (row) => row.leftReason ? `Không xét: ${row.leftReason}` : row.passed === null ? '–' : row.passed ? 'Thông qua' : 'Không thông qua';
  const rules = new Set(session.rows.map((row) => row.rule));
  const one = rules.size === 1;
  const columns = ['TT', 'Đối tượng', 'Hình thức khen thưởng', ...(one ? [] : ['Quy tắc bỏ phiếu']), 'Không bỏ phiếu'];
  const rows = table('Danh sách hồ sơ', session.counted ? [...columns, 'Hợp lệ', 'Đồng ý', 'Không đồng ý', 'Tỷ lệ', 'Kết quả'] : [...columns, 'Ghi chú'],
    session.rows.map((row) => {
      const cells = [String(row.n), row.unit ? `${row.nominee} – ${row.unit}` : row.nominee, row.form, ...(one ? [] : [row.rule]), row.recused ?? '–'];
      return session.counted
        ? [...cells, ...(row.passed === null ? ['–', '–', '–', '–'] : [String(row.valid), String(row.agree), String(row.disagree), `${row.agree}/${row.base} (${row.percent} %)`]), result(row)]
        : [...cells, row.leftReason ? result(row) : '–'];
    }));
  return h('div', {}, one ? h('p', {}, `Quy tắc bỏ phiếu: ${[...rules][0]}.`) : null, rows);
}

function paper(session) {
  const count = session.paper;
  return count
    ? h('section', {}, h('h5', {}, 'Kiểm phiếu giấy'),
        h('div', {class: 'thidua-facts'},
          fact('Tổ kiểm phiếu', count.team.join(', ')),
          fact('Phát ra', String(count.issued)), fact('Thu vào', String(count.collected)), fact('Hợp lệ', String(count.valid))),
        h('ul', {class: 'thidua-files'}, count.files.map((file) => h('li', {}, fileLink(file)))))
    : null;
}

function openVotes(session) {
  return session.votes.length
    ? h('details', {class: 'thidua-panel'}, h('summary', {}, 'Ý kiến của từng thành viên (biểu quyết công khai)'),
        table('Ý kiến của từng thành viên', ['TT', 'Thành viên', 'Đồng ý', 'Không đồng ý'],
          session.votes.map((vote, n) => {
            const numbers = (wanted) => vote.agrees.flatMap((agrees, index) => (agrees === wanted ? [index + 1] : [])).join(', ') || '–';
            return [String(n + 1), vote.name, numbers(true), numbers(false)];
          })))
    : null;
}

/** Biên bản kiểm phiếu and biên bản họp, from the record; also what is printed. */
export function minutes(session) {
  const present = session.members.filter((member) => member.present).length;
  const voted = session.members.filter((member) => member.voted).length;
  return h('article', {class: 'thidua-document thidua-minutes'},
    h('h4', {}, 'BIÊN BẢN KIỂM PHIẾU'),
    h('p', {}, `${session.councilName} – ${session.bodyName}, phiên ${session.number}. Hình thức: ${session.formName}${session.secret && !session.formName.includes('kín') ? ', phiếu kín' : ''}.`),
    h('p', {}, session.heldOn ? `Có mặt ${present}/${session.members.length} thành viên; bỏ phiếu trên hệ thống ${voted} thành viên.` : `Trả lời phiếu lấy ý kiến ${voted}/${session.members.length} thành viên.`),
    session.earlyClose ? h('p', {}, earlyClose(session)) : null,
    paper(session),
    session.counted ? rowsTable(session) : h('p', {}, 'Chưa kiểm phiếu.'),
    openVotes(session),
    h('h4', {}, 'BIÊN BẢN HỌP'),
    h('p', {}, session.heldOn ? `Họp lúc ${session.heldAt} ngày ${formatDate(session.heldOn)} tại ${session.place}.` : `Lấy ý kiến bằng phiếu đến hết ngày ${formatDate(session.votingUntil)}.`),
    session.agenda ? h('section', {}, h('h5', {}, 'Chương trình'), paragraphs(session.agenda)) : null,
    h('section', {}, h('h5', {}, 'Thành viên'), membersTable(session)),
    session.discussion ? h('section', {}, h('h5', {}, 'Nội dung thảo luận, kết luận'), paragraphs(session.discussion)) : null,
    h('div', {class: 'thidua-facts'},
      fact('Thư ký', session.secretary ? `${session.secretary} (ký ${formatMoment(session.secretaryAt)})` : null),
      fact('Chủ trì', session.chair ? `${session.chair} (ký ${formatMoment(session.chairAt)})` : null)));
}

/** The minutes and nothing else, on paper. */
export function print(session) {
  printParts(`Biên bản phiên ${session.number}`, [minutes(session)]);
}

/** The session of a form: from form.session; with "minutes" the minutes as they are to be signed. */
class SessionView extends HTMLElement {
  show({form}) {
    const session = form.session;
    this.replaceChildren(...(this.hasAttribute('minutes') ? [sessionFacts(session), minutes(session)] : [
      sessionFacts(session),
      session.papers.length ? h('ul', {class: 'thidua-files'}, session.papers.map((file) => h('li', {}, fileLink(file)))) : null,
      h('details', {class: 'thidua-panel'}, h('summary', {}, `Danh sách ${session.rows.length} hồ sơ`), rowsTable(session)),
      session.members.length ? h('details', {class: 'thidua-panel'}, h('summary', {}, `Thành viên (${session.members.length})`), membersTable(session)) : null
    ].filter(Boolean)));
  }
}

/** What the ballot is about: from form itself. */
class BallotHeadView extends HTMLElement {
  show({form}) {
    this.replaceChildren(
      h('div', {class: 'thidua-facts'},
        fact('Phiên', `${form.body}, số ${form.number}`), fact('Hình thức', form.formName), fact('Nhận phiếu đến hết ngày', formatDate(form.votingUntil))),
      h('p', {class: 'thidua-hint'}, form.secret
        ? 'Phiếu kín: hệ thống chỉ ghi đồng chí đã bỏ phiếu; không ai, kể cả người quản trị, biết đồng chí bỏ phiếu thế nào. Phiếu không lưu tạm và không sửa được sau khi bỏ.'
        : 'Phiếu công khai: ý kiến được ghi cùng tên. Phiếu không lưu tạm và không sửa được sau khi bỏ.'));
  }
}

const search = () => h('input', {class: 'thidua-input thidua-filter', type: 'search', placeholder: 'Tìm hồ sơ', 'aria-label': 'Tìm hồ sơ'});

/** Narrows the rows of a long list; searching is not typing the form. */
function filtering(filter, rows) {
  filter.addEventListener('input', (event) => {
    event.stopPropagation();
    const wanted = searchable(filter.value);
    rows().forEach(({row, element}) => (element.hidden = !searchable(`${row.n} ${row.nominee} ${row.unit ?? ''} ${row.form}`).includes(wanted)));
  });
  return filter;
}

/** One ballot for the whole list: value {agree: [n], disagree: [n]}. */
class BallotField extends Field {
  build() {
    this.frame = h('div', {});
    this.append(this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
    this.rows = [];
  }

  setup(form) {
    this.rows = (at(form, this.getAttribute('rows-from')) ?? []).map((row) => this.#row(row));
    this.count = h('span', {class: 'thidua-count', 'aria-live': 'polite'});
    const all = (button, box) => h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => {
      this.rows.filter(({element, agree, disagree}) => !element.hidden && !agree.checked && !disagree.checked).forEach((each) => (each[box].checked = true));
      this.#counted();
      this.mark([]);
      announce(this);
    }}, button);
    this.frame.replaceChildren(
      h('div', {class: 'thidua-inline'}, filtering(search(), () => this.rows),
        all('Các hồ sơ chưa đánh dấu: đồng ý', 'agree'), all('Các hồ sơ chưa đánh dấu: không đồng ý', 'disagree'), this.count),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': 'Phiếu'},
        h('table', {class: 'thidua-table thidua-ballot'},
          h('thead', {}, h('tr', {}, ['TT', 'Đối tượng', 'Hình thức khen thưởng', 'Đồng ý', 'Không đồng ý'].map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, this.rows.map(({element}) => element)))));
    this.addEventListener('change', () => this.#counted());
    this.#counted();
  }

  #row(row) {
    const name = uniqueId('vote');
    const choice = (label) => h('input', {type: 'radio', name, 'aria-label': `${label}: ${row.nominee}`, 'aria-describedby': `${this.fieldId}-error`});
    const agree = choice('Đồng ý');
    const disagree = choice('Không đồng ý');
    const element = h('tr', {},
      h('td', {}, String(row.n)),
      broken(h('th', {scope: 'row'}, row.nominee, row.unit ? h('div', {class: 'thidua-hint'}, row.unit) : null)),
      h('td', {}, row.form), h('td', {}, agree), h('td', {}, disagree));
    return {row, agree, disagree, element};
  }

  #counted() {
    this.count.textContent = `Đã đánh dấu ${this.rows.filter(({agree, disagree}) => agree.checked || disagree.checked).length}/${this.rows.length}`;
  }

  get value() {
    const numbers = (box) => this.rows.filter((each) => each[box].checked).map(({row}) => row.n);
    return {agree: numbers('agree'), disagree: numbers('disagree')};
  }

  set value(given) {
    this.rows.forEach(({row, agree, disagree}) => {
      agree.checked = given?.agree?.includes(row.n) ?? false;
      disagree.checked = given?.disagree?.includes(row.n) ?? false;
    });
  }

  check() {
    return this.rows
      .filter(({agree, disagree}) => !agree.checked && !disagree.checked)
      .map(({row, agree}) => ({target: agree, label: `${row.n}. ${row.nominee}`, message: 'Hãy chọn đồng ý hoặc không đồng ý.'}));
  }

  mark(problems) {
    super.mark([]);
    problems.forEach(({target}) => target.setAttribute('aria-invalid', 'true'));
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `Còn ${problems.length} hồ sơ chưa đánh dấu.` : '';
  }
}

/** The counting team's numbers per row: value [{n, valid, agree}]; what is left empty at "Hợp lệ" is what the ballots allow. */
class CountField extends Field {
  build() {
    this.frame = h('div', {});
    this.append(h('div', {class: 'thidua-label'}, this.label), this.frame, h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, 'aria-live': 'polite'}));
    this.rows = [];
  }

  setup(form) {
    this.rows = (at(form, this.getAttribute('rows-from')) ?? []).filter((row) => !row.leftReason).map((row) => this.#row(row));
    const all = h('input', {class: 'thidua-input thidua-filter', type: 'text', inputmode: 'numeric', 'aria-label': 'Số phiếu đồng ý cho các hồ sơ chưa nhập'});
    ['input', 'change'].forEach((type) => all.addEventListener(type, (event) => event.stopPropagation()));
    this.frame.replaceChildren(
      h('div', {class: 'thidua-inline'}, filtering(search(), () => this.rows), h('span', {}, 'Các hồ sơ chưa nhập:'), all,
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => {
          this.rows.filter(({agree}) => !agree.value.trim()).forEach(({agree}) => (agree.value = all.value));
          this.mark([]);
          announce(this);
        }}, 'Áp dụng')),
      h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': this.label},
        h('table', {class: 'thidua-table'},
          h('thead', {}, h('tr', {}, ['TT', 'Đối tượng', 'Hình thức khen thưởng', 'Hợp lệ (để trống nếu như số chung)', 'Đồng ý'].map((title) => h('th', {scope: 'col'}, title)))),
          h('tbody', {}, this.rows.map(({element}) => element)))));
  }

  #row(row) {
    const number = (label) => h('input', {class: 'thidua-input', type: 'text', inputmode: 'numeric', maxlength: 4, 'aria-label': `${label}: ${row.nominee}`, 'aria-describedby': `${this.fieldId}-error`});
    const valid = number('Hợp lệ');
    const agree = number('Đồng ý');
    const element = h('tr', {}, h('td', {}, String(row.n)),
      h('th', {scope: 'row'}, row.nominee, row.recused ? h('div', {class: 'thidua-hint'}, `Không bỏ phiếu: ${row.recused}`) : null),
      h('td', {}, row.form), h('td', {}, valid), h('td', {}, agree));
    return {row, valid, agree, element};
  }

  get value() {
    const number = (control) => (/^\d{1,4}$/.test(control.value.trim()) ? Number(control.value.trim()) : null);
    return this.rows.map(({row, valid, agree}) => ({n: row.n, valid: number(valid), agree: number(agree)}));
  }

  get state() {
    return this.rows.map(({row, valid, agree}) => ({n: row.n, valid: valid.value, agree: agree.value}));
  }

  set state(given) {
    this.rows.forEach(({row, valid, agree}) => {
      const own = (given ?? []).find((each) => each.n === row.n);
      valid.value = own?.valid ?? '';
      agree.value = own?.agree ?? '';
    });
  }

  check() {
    const wrong = (control, needed) => (control.value.trim() ? !/^\d{1,4}$/.test(control.value.trim()) : needed);
    return this.rows.flatMap(({row, valid, agree}) => [
      ...(wrong(valid, false) ? [{target: valid, label: `${row.n}. ${row.nominee}`, message: 'Số phiếu hợp lệ phải là số.'}] : []),
      ...(wrong(agree, true) ? [{target: agree, label: `${row.n}. ${row.nominee}`, message: 'Hãy nhập số phiếu đồng ý.'}] : [])
    ]);
  }

  mark(problems) {
    super.mark([]);
    problems.forEach(({target}) => target.setAttribute('aria-invalid', 'true'));
    this.querySelector(`[id="${this.fieldId}-error"]`).textContent = problems.length ? `Còn ${problems.length} chỗ cần nhập lại.` : '';
  }
}

/** A whole number, such as ballots collected. */
class NumberField extends Field {
  build() {
    const id = uniqueId('number');
    this.control = h('input', {class: 'thidua-input', id, type: 'text', inputmode: 'numeric', maxlength: 4, 'aria-required': String(this.required), 'aria-describedby': `${this.fieldId}-error`});
    this.append(h('label', {class: 'thidua-label', for: id}, this.label, h('span', {class: 'thidua-star', 'aria-hidden': 'true', hidden: !this.required}, ' *')), this.control,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`}));
  }

  get value() {
    return /^\d{1,4}$/.test(this.control.value.trim()) ? Number(this.control.value.trim()) : null;
  }

  get state() {
    return this.control.value;
  }

  set state(text) {
    this.control.value = text ?? '';
  }

  check() {
    return this.value === null && (this.required || this.control.value.trim()) ? [{target: this.control, label: this.label, message: 'Hãy nhập một số.'}] : [];
  }
}

export const councilFields = {'thidua-ballot': BallotField, 'thidua-count': CountField, 'thidua-number': NumberField};
export const councilViews = {'thidua-session': SessionView, 'thidua-ballot-head': BallotHeadView};
