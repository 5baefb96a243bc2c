/**
 * The form kit of thidua: embedded forms stay small and declarative, everything else is here.
 *
 * A form is HTML with elements of this kit and two lines of script:
 *
 *   <form name="reviewForm" data-button="Duyệt"> … <script cam-script type="text/form-script">thidua.form(camForm);</script> </form>
 *
 * Fields (thidua-text, thidua-choice, …) carry the path of their value in the submission as their name. show-when="decision=return"
 * and required-when="decision=return|revise" make them depend on another field; show-if="letter.mayBeSkipped" on what the server
 * sent; only-if="entry.open" takes a part away for good. A part that is hidden by show-when sends nothing, unless it says keep-values. The kit loads what the form shows, restores the
 * draft, saves it while one types, checks, and hands Tasklist the ONE variable "submission" (JSON text).
 */
import {background} from './desk-background.js';
import {ApiError, call, sentenceOf} from './thidua-api.js';
import {ChangesField, ProposalsField} from './thidua-amendment.js';
import {AssessmentField} from './thidua-assessment.js';
import {councilFields, councilViews} from './thidua-council.js';
import {criteriaViews} from './thidua-criteria-views.js';
import {criteriaFields} from './thidua-criteria.js';
import {at, h, put} from './thidua-dom.js';
import {Drafts} from './thidua-drafts.js';
import {Field, grow} from './thidua-field.js';
import {fields} from './thidua-fields.js';
import {figureFields} from './thidua-figures.js';
import {FilesField, ItemFilesField} from './thidua-files.js';
import {MarksField, nominationViews} from './thidua-marks.js';
import {parts} from './thidua-report.js';
import {RowsField} from './thidua-rows.js';
import {sectionFields} from './thidua-sections.js';
import {supervisionViews} from './thidua-supervision.js';
import {formatMoment, formatSaved} from './thidua-text.js';
import {views} from './thidua-views.js';

const VARIABLE = 'submission';
const kinds = {
  ...fields, ...sectionFields, ...figureFields, ...criteriaFields, 'thidua-files': FilesField, 'thidua-item-files': ItemFilesField, 'thidua-assessment': AssessmentField, 'thidua-marks': MarksField, 'thidua-rows': RowsField,
  ...councilFields, 'thidua-proposals': ProposalsField, 'thidua-changes': ChangesField
};
const shown = {...views, ...criteriaViews, ...supervisionViews, ...councilViews, ...nominationViews};

/** Tells its form when Tasklist takes the form off the page. */
class LifetimeElement extends HTMLElement {
  disconnectedCallback() {
    this.onleave?.();
  }
}

/** One open form. */
class OpenForm {
  constructor(camForm, options) {
    this.camForm = camForm;
    this.options = options;
    this.root = camForm.formElement[0] ?? camForm.formElement;
    this.taskId = camForm.taskId ?? null;
    this.data = null;
    this.root.classList.add('thidua-form');
    this.root.setAttribute('novalidate', '');
    this.root.setAttribute('autocomplete', 'off');
    this.body = [...this.root.children].filter((child) => child.tagName !== 'SCRIPT');
    this.#frame();
    this.#listen();
    this.load();
  }

  get fields() {
    return [...this.root.querySelectorAll('*')].filter((element) => element instanceof Field && !element.parentElement.closest('thidua-item-files'));
  }

  field(name) {
    return this.fields.find((field) => field.name === name) ?? null;
  }

  /** Gets what the form shows; again on request when that failed. */
  async load() {
    this.#show(false);
    this.notice.replaceChildren(h('p', {class: 'thidua-hint', role: 'status'}, 'Đang tải biểu mẫu…'));
    try {
      this.data = await this.#fetch();
      this.#fill();
      this.notice.replaceChildren();
      this.#show(true);
      this.#tellBackground();
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error);
      const sentence = error instanceof ApiError ? error.message : sentenceOf(500);
      this.notice.replaceChildren(h('div', {class: 'thidua-notice thidua-bad', role: 'alert'}, sentence, ' ',
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => this.load()}, 'Tải lại biểu mẫu')));
    }
  }

  async #tellBackground() {
    if (this.taskId) this.background.replaceChildren(...await background(this.data, () => this.body));
  }

  async #fetch() {
    if (this.taskId) return call('GET', `/tasks/${encodeURIComponent(this.taskId)}/form`);
    const key = this.camForm.processDefinitionKey ?? String(this.camForm.processDefinitionId ?? '').split(':')[0];
    return call('GET', `/processes/${encodeURIComponent(key)}/start-form`);
  }

  /** Everything that is typed, right or wrong. */
  read() {
    const state = {};
    for (const field of this.known) {
      const own = field.state;
      if (own !== undefined) state[field.name] = own;
    }
    return state;
  }

  /** The submission as the server wants it. */
  submission() {
    const values = {};
    for (const field of this.fields) {
      put(values, field.name, this.#active(field) || field.closest('[keep-values]') ? field.value : field.blank);
    }
    return this.options.submission ? this.options.submission(values) ?? values : values;
  }

  /** What has to be corrected, shown beside the fields. */
  check() {
    const found = this.#found();
    found.forEach(({field, problems}) => field.mark(problems));
    return found.flatMap(({problems}) => problems);
  }

  #found() {
    return this.fields.map((field) => ({field, problems: this.#active(field) ? field.check() : []}));
  }

  // ---------------------------------------------------------------- frame

  #frame() {
    this.notice = h('div', {class: 'thidua-notices'});
    this.claim = h('div', {class: 'thidua-notice', hidden: true}, 'Bạn chưa nhận việc này. Hãy bấm “Nhận việc” ở phía trên để xử lý; hiện biểu mẫu chỉ để xem.');
    this.background = h('div', {class: 'thidua-background'});
    this.lifetime = h('thidua-lifetime');
    this.root.prepend(this.notice, this.background, this.claim);
    this.root.append(this.lifetime);

    this.status = h('span', {class: 'thidua-status', role: 'status'});
    this.messages = h('div', {class: 'thidua-messages', tabindex: '-1'});
    this.bar = h('div', {class: 'thidua-bar'}, this.messages, this.status);
    const task = this.root.closest('[cam-tasklist-form]')?.querySelector('.form-actions');
    const modal = this.root.closest('.modal-content')?.querySelector('.modal-footer');
    if (task && !modal) {
      this.wrapper = task.parentElement;
      task.classList.add('thidua-actions');
      task.querySelectorAll('.thidua-bar').forEach((old) => old.remove());
      task.prepend(this.bar);
      this.button = task.querySelector('.btn-primary');
      task.querySelector('.btn-default')?.setAttribute('hidden', ''); // drafts save themselves
    } else {
      this.root.append(this.bar);
      this.button = modal?.querySelector('.btn-primary') ?? null;
    }
  }

  #show(visible) {
    this.body.forEach((child) => (child.hidden = !visible));
  }

  /** Shows what came, sets what is stored, lays the draft over it. */
  #fill() {
    const {form} = this.data;
    const context = {taskId: this.taskId};
    this.root.querySelectorAll('[only-if]').forEach((part) => at(form, part.getAttribute('only-if')) || part.remove());
    this.root.querySelectorAll(Object.keys(shown).join(',')).forEach((view) => view.show(this.data));
    this.known = this.fields;
    for (const field of this.known) {
      field.setup(form, context);
      const from = field.getAttribute('value-from') ?? (field.name?.startsWith('content.') ? field.name : null);
      const value = from ? at(form, from) : undefined;
      if (value !== undefined && value !== null) field.value = value;
    }
    this.root.querySelectorAll('[show-if]').forEach((part) => (part.hidden = !at(form, part.getAttribute('show-if'))));
    this.empty = this.read();
    // a ballot leaves no trace on the way: not on the server, not in this browser
    if (this.taskId && !this.root.hasAttribute('data-no-drafts')) this.#restore();
    this.#depend();
    this.#readOnly();
  }

  #apply(state) {
    for (const field of this.known) field.state = state && field.name in state ? state[field.name] : this.empty[field.name];
    this.#depend();
  }

  #restore() {
    const {draft, draftRevision, draftSavedAt, draftBy} = this.data;
    const previous = this.drafts;
    this.drafts ??= new Drafts({
      taskId: this.taskId,
      user: this.camForm.options?.urlParams?.userId ?? '',
      read: () => this.read(),
      tell: (kind, sentence) => this.#tell(kind, sentence),
      conflict: (sentence) => this.#conflict(sentence)
    });
    if (draft) this.#apply(draft);
    this.drafts.begin(draftRevision, draftSavedAt, draftBy);
    const local = previous ? null : this.drafts.local();
    if (!local) return;
    if (JSON.stringify(local.content) === JSON.stringify(this.read())) {
      this.drafts.discardLocal();
    } else if (local.revision >= (draftRevision ?? 0)) {
      this.#apply(local.content);
      this.#tell('saving', `Đã khôi phục nội dung còn giữ trên máy này (gõ lúc ${formatSaved(local.at)}).`);
      if (!this.disabled) this.drafts.flush();
    } else {
      this.#ask(`Máy này còn giữ nội dung gõ lúc ${formatSaved(local.at)} chưa lưu được lên hệ thống; sau đó đã có bản khác được lưu.`, [
        ['Dùng nội dung trên máy này', () => { this.#apply(local.content); this.drafts.flush(); }],
        ['Dùng bản đã lưu trên hệ thống', () => this.drafts.discardLocal()]
      ]);
    }
  }

  // ---------------------------------------------------------------- events

  #listen() {
    const changed = (event) => {
      if (!this.data || this.disabled) return;
      const field = event.target.closest?.(Object.keys(kinds).join(','));
      if (event.type !== 'focusout' && field?.querySelector('[aria-invalid]')) field.mark(this.#active(field) ? field.check() : []);
      if (event.type === 'thidua-choice') this.#depend();
      if (this.listed) this.#list(this.#found().flatMap(({problems}) => problems));
      if (event.type === 'focusout' || event.type === 'thidua-left') this.drafts?.flush();
      else this.drafts?.changed();
    };
    ['input', 'change', 'thidua-change', 'thidua-choice', 'thidua-left', 'focusout'].forEach((type) => this.root.addEventListener(type, changed));

    const leaving = () => !this.disabled && this.drafts?.leave();
    const hidden = () => document.visibilityState === 'hidden' && leaving();
    const widen = () => this.root.querySelectorAll('textarea').forEach((area) => area.offsetParent && grow(area));
    window.addEventListener('pagehide', leaving);
    window.addEventListener('resize', widen);
    document.addEventListener('visibilitychange', hidden);
    const observer = new MutationObserver(() => this.#readOnly());
    if (this.wrapper) observer.observe(this.wrapper, {attributes: true, attributeFilter: ['class']});
    this.lifetime.onleave = () => {
      leaving();
      observer.disconnect();
      window.removeEventListener('pagehide', leaving);
      window.removeEventListener('resize', widen);
      document.removeEventListener('visibilitychange', hidden);
      this.bar.remove();
    };

    this.camForm.on('submit', () => this.#submit());
    this.camForm.on('submit-failed', (ignored, [error] = []) => this.#failed(error));
    this.camForm.on('submit-success', () => this.drafts?.close());
    this.camForm.on('store', () => {
      this.camForm.storePrevented = true; // drafts live on the server
      this.drafts?.leave();
    });
  }

  /** A task that is not claimed may be read, not written. */
  #readOnly() {
    const disabled = this.wrapper?.classList.contains('disabled-form') === true;
    this.disabled = disabled;
    this.claim.hidden = !disabled;
    this.root.querySelectorAll('fieldset.thidua-fields').forEach((part) => (part.disabled = disabled));
  }

  /** Shows and requires what depends on another field; names the sending button after the choice. */
  #depend() {
    this.root.querySelectorAll('[show-when]').forEach((element) => {
      element.hidden = !this.#holds(element.getAttribute('show-when'));
      if (!element.hidden) element.querySelectorAll('textarea').forEach((area) => area.offsetParent && grow(area));
    });
    for (const field of this.known ?? []) {
      const when = field.getAttribute('required-when');
      if (when) field.requirement(this.#holds(when));
    }
    this.root.querySelectorAll('thidua-lookup').forEach((lookup) => lookup.look(this.data.form, this.field(lookup.getAttribute('by'))?.value));
    const chosen = (this.known ?? []).map((field) => field.chosen?.button).find(Boolean);
    const label = chosen ?? this.root.dataset.button;
    if (label && this.button && this.button.textContent !== label) this.button.textContent = label;
  }

  /** "decision=return", "capacity=TUQ|TL", "letter=true". */
  #holds(condition) {
    const [name, values] = condition.split('=');
    return this.field(name)?.holds(values.split('|')) ?? values.split('|').includes('');
  }

  #active(field) {
    for (let element = field; element && element !== this.root; element = element.parentElement) {
      if (element.hasAttribute('show-when') && element.hidden) return false;
    }
    return true;
  }

  // ---------------------------------------------------------------- sending

  #submit() {
    if (!this.data) {
      this.camForm.submitPrevented = true;
      this.#say('Biểu mẫu chưa tải xong; hãy đợi hoặc bấm “Tải lại biểu mẫu”.');
      return;
    }
    const problems = this.check();
    if (problems.length) {
      this.camForm.submitPrevented = true;
      this.#problems(problems);
      return;
    }
    this.#list([]);
    const variables = this.camForm.variableManager;
    if (variables.variables[VARIABLE]) variables.destroyVariable(VARIABLE);
    variables.createVariable({name: VARIABLE, type: 'String', value: JSON.stringify(this.submission())});
  }

  /** One sentence, next to the button; Tasklist's own red box stays away. Everything typed stays. */
  #failed(error) {
    const message = String(error?.message ?? '');
    if (/submission prevented/i.test(message)) return;
    const status = error?.status ?? error?.response?.status ?? 0;
    const gone = status === 404 || /task is null|No matching task/i.test(message);
    const ours = [400, 409, 422].includes(status) && message && !/ENGINE-|Exception/i.test(message);
    this.#say(
      gone ? 'Việc này đã được người khác xử lý hoặc không còn; hãy tải lại danh sách việc. Nội dung bạn vừa soạn vẫn còn trên màn hình này.'
        : ours ? message
        : sentenceOf(status)
    );
    if (!gone) this.drafts?.flush();
    else this.drafts?.leave();
    if (error) error.message = 'camForm submission prevented'; // Tasklist shows nothing for this text
  }

  #problems(problems) {
    this.#list(problems);
    this.#open(problems[0].target);
  }

  /** The summary beside the button; it shrinks while one corrects. */
  #list(problems) {
    this.listed = problems.length > 0;
    this.messages.replaceChildren(
      this.listed
        ? h('div', {class: 'thidua-notice thidua-bad', role: 'alert'},
            h('b', {}, problems.length === 1 ? 'Còn 1 chỗ cần sửa trước khi gửi:' : `Còn ${problems.length} chỗ cần sửa trước khi gửi:`),
            h('ol', {class: 'thidua-problems'}, problems.map(({target, label, message}) =>
              h('li', {}, h('button', {class: 'thidua-link', type: 'button', onclick: () => this.#open(target)}, label ? `${label}: ${message}` : message)))))
        : ''
    );
  }

  #open(target) {
    for (let element = target.parentElement; element && element !== this.root; element = element.parentElement) {
      if (element.tagName === 'DETAILS') element.open = true;
    }
    target.focus({preventScroll: true});
    target.scrollIntoView({block: 'center'});
  }

  #say(sentence) {
    this.listed = false;
    this.messages.replaceChildren(h('div', {class: 'thidua-notice thidua-bad', role: 'alert'}, sentence));
  }

  // ---------------------------------------------------------------- drafts

  #tell(kind, sentence) {
    this.status.className = `thidua-status thidua-${kind}`;
    if (this.status.textContent !== sentence) this.status.textContent = sentence;
  }

  #ask(sentence, answers) {
    const box = h('div', {class: 'thidua-notice thidua-attention', role: 'alert'}, h('p', {}, sentence),
      h('div', {class: 'thidua-inline'}, answers.map(([label, act]) =>
        h('button', {class: 'thidua-button thidua-small', type: 'button', onclick: () => { box.remove(); act(); }}, label))));
    this.listed = false;
    this.messages.replaceChildren(box);
  }

  #conflict(sentence) {
    this.#tell('problem', 'Chưa lưu: đã có bản khác được lưu.');
    this.#ask(sentence, [
      ['Mở bản vừa được lưu', () => this.#takeTheirs()],
      ['Giữ nội dung của tôi', () => this.#keepMine()]
    ]);
  }

  async #takeTheirs() {
    const mine = this.read();
    try {
      this.data = await this.#fetch();
    } catch (error) {
      this.#say(error.message);
      return;
    }
    this.#apply(this.data.draft);
    this.drafts.begin(this.data.draftRevision, this.data.draftSavedAt, this.data.draftBy);
    this.#ask(`Đang mở bản ${this.data.draftBy ? `của ${this.data.draftBy}, ` : ''}lưu lúc ${formatMoment(this.data.draftSavedAt)}.`, [
      ['Quay lại nội dung của tôi', () => { this.#apply(mine); this.drafts.flush(); }],
      ['Dùng bản này', () => this.drafts.discardLocal()]
    ]);
  }

  async #keepMine() {
    try {
      const {draftRevision} = await this.#fetch();
      await this.drafts.keepMine(draftRevision);
    } catch (error) {
      this.#say(error.message);
    }
  }
}

/** Opens the kit on an embedded form. options.submission(values) may finish what the fields gave. */
function form(camForm, options = {}) {
  return new OpenForm(camForm, options);
}

function style() {
  const href = new URL('./thidua-kit.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(h('link', {rel: 'stylesheet', href}));
}

style();
customElements.define('thidua-lifetime', LifetimeElement);
Object.entries({...parts, ...kinds, ...shown}).forEach(([name, type]) => customElements.define(name, type));
window.thidua = {form};
