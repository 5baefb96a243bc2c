/** The form of one nomination on the tab "Đề nghị": saved on the server while one types, with what speaks against sending it. */
import {call, uploadTo} from './thidua-api.js';
import {findings, HERE, PATH} from './awards-findings.js';
import {h, uniqueId} from './thidua-dom.js';
import {address, ask, fact, heading, notice, sentence} from './thidua-page.js';
import {fileLink} from './thidua-files.js';
import {Rows} from './thidua-rows.js';
import {formatSaved} from './thidua-text.js';

const PAUSE = 1000;

export async function draft(query, page) {
  const path = `/nominations/${encodeURIComponent(query.get('ho-so'))}/${encodeURIComponent(query.get('don-vi'))}`;
  const form = await call('GET', path);
  const account = form.writable && form.ranks.length ? await call('GET', `${path}/account`) : null;
  return new Draft(path, form, account, page).parts;
}

/** Which account a person has is said once; whoever has one does not decide on himself. */
function tied(path, account, name, page) {
  if (account.name) return h('p', {class: 'thidua-hint'}, `Tài khoản của cá nhân: ${account.name}; người này không thẩm định, bỏ phiếu, ký quyết định về hồ sơ của chính mình.`);
  if (!account.choices.length) return null;
  return ask({
    button: 'Gắn tài khoản của cá nhân',
    send: 'Gắn tài khoản',
    hint: `Chọn khi ${name} là người dùng hệ thống, để người này không thẩm định, bỏ phiếu, ký quyết định về hồ sơ của chính mình.`,
    fields: [{name: 'person', label: 'Người dùng', type: 'select', required: true, options: account.choices.map(({id, name: label}) => ({value: id, label})), value: account.alike}],
    page: () => page,
    submit: async (typed) => {
      await call('PUT', `${path}/account`, typed);
      return `Đã gắn tài khoản của ${name}.`;
    }
  });
}

class Draft {
  constructor(path, form, account, page) {
    this.path = path;
    this.form = form;
    this.revision = form.revision;
    this.fields = [];
    this.state = h('p', {class: 'thidua-hint', role: 'status'}, `Lưu lần cuối ${formatSaved(form.savedAt)}, ${form.savedBy}`);
    this.said = h('div', {'aria-live': 'assertive'});
    this.checked = h('div', {'aria-live': 'polite'}, findings(form.findings));
    this.known = new Map(form.files.map((file) => [file.id, file]));
    this.papers = form.content.papers.slice();
    const body = h('div', {class: 'thidua-ask thidua-draft'},
      this.#who(), this.#what(), this.#achievements(), this.#declaration(), this.#papersBox());
    if (!form.writable) body.querySelectorAll('input, select, textarea, button').forEach((control) => (control.disabled = true));
    body.addEventListener('input', () => this.#later());
    body.addEventListener('change', () => this.#later());
    this.parts = [
      heading(`Hồ sơ đề nghị khen thưởng ${form.number}: ${form.name}`),
      h('div', {class: 'thidua-facts'}, fact('Đơn vị đề nghị', form.proposer), fact('Đề nghị thay cho', form.onBehalfOf),
        fact('Dịp', form.window), fact('Loại đối tượng', form.kind), fact('Tình trạng', form.status),
        h('a', {href: address(PATH, {xem: 'tra-cuu', 'doi-tuong': form.identity.id})}, 'Quá trình khen thưởng của đối tượng')),
      account ? tied(path, account, form.name, page) : null,
      h('section', {class: 'thidua-panel'}, h('h4', {}, 'Kiểm tra trước khi trình'), this.checked),
      body,
      this.said,
      h('div', {class: 'thidua-inline'}, this.state, h('a', {href: address(PATH, HERE)}, 'Về danh sách hồ sơ'))
    ].filter(Boolean);
  }

  // -------------------------------------------------------------- parts of the form

  #field(name, label, control, {hint, draftOnly = false, read = (one) => one.value.trim() || null} = {}) {
    control.id = uniqueId('draft');
    if (draftOnly && !this.form.draft) control.disabled = true;
    this.fields.push({name, control, read});
    return h('div', {}, h('label', {class: 'thidua-label', for: control.id}, label), control, hint ? h('p', {class: 'thidua-hint'}, hint) : null);
  }

  #text(name, label, value, options = {}) {
    return this.#field(name, label, h('input', {class: 'thidua-input', type: 'text', maxlength: options.max ?? 300, value: value ?? ''}), options);
  }

  #area(name, label, value, options = {}) {
    return this.#field(name, label, h('textarea', {class: 'thidua-input', rows: options.rows ?? 3, maxlength: options.max ?? 2000}, value ?? ''), options);
  }

  #select(name, label, value, choices, options = {}) {
    return this.#field(name, label, h('select', {class: 'thidua-input'},
      options.required ? null : h('option', {value: ''}, options.empty ?? 'Không'),
      choices.map((choice) => h('option', {value: choice.id, selected: choice.id === value}, choice.name))), {...options, read: (one) => one.value || null});
  }

  #who() {
    const {form} = this;
    const person = form.ranks.length > 0;
    return [
      this.#text('name', 'Tên đối tượng', form.name, {draftOnly: true}),
      this.#text('unit', 'Đơn vị, địa chỉ', form.content.unit),
      person ? this.#text('position', 'Chức vụ', form.content.position, {max: 200}) : null,
      person ? this.#select('rank', 'Nhóm chức danh', form.rank, form.ranks, {draftOnly: true}) : null
    ].filter(Boolean);
  }

  #what() {
    const {form} = this;
    const grades = form.forms.find((each) => each.grades.length)?.grades ?? [];
    const parts = [
      this.#select('form', 'Hình thức khen thưởng', form.form, form.forms, {required: true, draftOnly: true}),
      grades.length ? this.#select('grade', 'Hạng', form.grade, grades, {empty: 'Không phân hạng', draftOnly: true}) : null,
      this.#text('period', 'Thời gian tính thành tích', form.period, {draftOnly: true, max: 11, hint: 'Một năm (2024) hoặc khoảng năm (2023-2025); năm chưa kết thúc ghi là tính đến thời điểm xét.'}),
      form.priorityGroups.length ? this.#select('priorityGroup', 'Nhóm ưu tiên', form.priorityGroup, form.priorityGroups, {draftOnly: true, hint: 'Để tham khảo và thống kê, không phải điều kiện.'}) : null,
      this.#select('type', 'Loại hình khen thưởng', form.content.type ?? form.types[0].id, form.types, {required: true})
    ];
    return parts.filter(Boolean);
  }

  #achievements() {
    const {form} = this;
    const criteria = form.criteria.map((each) => ({id: each.id, name: each.name.length > 120 ? `${each.name.slice(0, 120)}…` : each.name}));
    const kept = form.content.achievements.filter((each) => each.criterion && !criteria.some((one) => one.id === each.criterion));
    this.results = new Rows({
      label: 'Kết quả theo tiêu chí', row: 'kết quả', changed: () => this.#later(),
      columns: [
        {name: 'criterion', label: 'Tiêu chí đang áp dụng', type: 'select', empty: 'Tiêu chí khác', options: [...criteria, ...kept.map((each) => ({id: each.criterion, name: each.text}))]},
        {name: 'text', label: 'Tiêu chí khác', type: 'text', limit: 2000},
        {name: 'result', label: 'Kết quả', type: 'text', limit: 4000}
      ]
    });
    this.results.value = form.content.achievements.map((each) => (each.criterion ? {...each, text: null} : each));
    this.initiatives = new Rows({
      label: 'Sáng kiến', row: 'sáng kiến', changed: () => this.#later(),
      columns: [
        {name: 'name', label: 'Tên sáng kiến', type: 'text', limit: 500, required: true},
        {name: 'recognition', label: 'Số công nhận', type: 'text', limit: 200},
        {name: 'recognisedOn', label: 'Ngày công nhận', type: 'date'}
      ]
    });
    this.initiatives.value = form.content.initiatives;
    return [
      this.#area('achievement', 'Tóm tắt thành tích', form.content.achievement, {rows: 6, max: 20000}),
      h('div', {}, h('div', {class: 'thidua-label'}, 'Kết quả theo tiêu chí'), this.results.element),
      h('div', {}, h('div', {class: 'thidua-label'}, 'Sáng kiến'), this.initiatives.element)
    ];
  }

  #declaration() {
    const {content} = this.form;
    const value = content.compliant === null || content.compliant === undefined ? null : content.compliant ? 'co' : 'khong';
    return [
      this.#select('compliant', 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước; không đang bị xem xét, xác minh', value,
        [{id: 'co', name: 'Có'}, {id: 'khong', name: 'Không'}], {empty: 'Chưa khai'}),
      this.#area('sanctions', 'Kỷ luật, vi phạm (nếu có)', content.sanctions),
      this.#area('reason', 'Lý do đề nghị', content.reason, {hint: 'Chỉ cần khi quy định yêu cầu nêu lý do.'})
    ];
  }

  // -------------------------------------------------------------- papers

  #papersBox() {
    this.paperList = h('div', {});
    this.#drawPapers();
    return h('div', {}, h('div', {class: 'thidua-label'}, 'Thành phần hồ sơ của đối tượng'),
      h('p', {class: 'thidua-hint'}, 'Tờ trình, biên bản, danh sách chung của đợt trình đính kèm một lần khi lập đợt trình. Không tải lên văn bản mật.'),
      this.paperList);
  }

  #drawPapers() {
    this.paperList.replaceChildren(h('ul', {class: 'list-unstyled'}, this.form.papers.map((item) => {
      const input = h('input', {type: 'file', 'aria-label': `Chọn tệp: ${item.item}`, onchange: () => this.#upload(item.item, input)});
      const files = this.papers.filter((paper) => paper.item === item.item);
      return h('li', {}, h('div', {}, item.item, item.obligatory ? h('span', {class: 'thidua-star', title: 'bắt buộc'}, ' *') : ' (nếu có)'),
        files.map((paper) => h('div', {class: 'thidua-inline'}, fileLink(this.known.get(paper.file) ?? {id: paper.file, name: 'Tệp đính kèm'}),
          this.form.writable ? h('button', {class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Gỡ bỏ tệp: ${item.item}`, onclick: () => this.#remove(paper)}, 'Gỡ bỏ') : null)),
        this.form.writable ? input : null);
    })));
  }

  async #upload(item, input) {
    const [file] = input.files;
    if (!file) return;
    try {
      const stored = await uploadTo(`${this.path}/files`, file, () => {}).promise;
      this.known.set(stored.id, stored);
      this.papers.push({item, file: stored.id});
      this.#drawPapers();
      await this.#save();
    } catch (error) {
      this.#refuse(error);
    }
  }

  #remove(paper) {
    this.papers = this.papers.filter((other) => other !== paper);
    this.#drawPapers();
    this.#save();
  }

  // -------------------------------------------------------------- saving

  #later() {
    clearTimeout(this.waiting);
    this.state.textContent = 'Chưa lưu…';
    this.waiting = setTimeout(() => this.#save(), PAUSE);
  }

  #written() {
    const typed = Object.fromEntries(this.fields.map(({name, control, read}) => [name, read(control)]));
    const {name, rank = null, form, grade = null, period, priorityGroup = null, compliant, ...content} = typed;
    return {
      revision: this.revision, name, rank, form, grade, period, priorityGroup,
      content: {
        ...content,
        position: content.position ?? this.form.content.position,
        bornIn: this.form.content.bornIn,
        compliant: compliant === null ? null : compliant === 'co',
        achievements: this.results.value,
        initiatives: this.initiatives.value.filter((each) => each.name),
        papers: this.papers
      }
    };
  }

  /** One after the other: what is typed while a save is on its way is saved after it. */
  async #save() {
    clearTimeout(this.waiting);
    if (this.saving) {
      this.again = true;
      return;
    }
    this.saving = true;
    try {
      const {saved, findings: found} = await call('PUT', this.path, this.#written());
      this.revision = saved.revision;
      this.state.textContent = `Đã lưu lúc ${formatSaved(saved.savedAt)}`;
      this.said.replaceChildren();
      this.checked.replaceChildren(findings(found));
    } catch (error) {
      this.#refuse(error);
    } finally {
      this.saving = false;
    }
    if (this.again) {
      this.again = false;
      await this.#save();
    }
  }

  #refuse(error) {
    this.state.textContent = 'Chưa lưu được';
    this.said.replaceChildren(notice('thidua-bad', sentence(error)));
  }
}
