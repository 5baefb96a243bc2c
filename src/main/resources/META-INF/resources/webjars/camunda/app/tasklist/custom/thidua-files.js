import {apiPath, call, upload} from './thidua-api.js';
import {announce, at, h} from './thidua-dom.js';
import {Field} from './thidua-field.js';
import {formatSize} from './thidua-text.js';

const KINDS = 'PDF, Word, Excel, PowerPoint, ODT/ODS, ảnh PNG/JPEG';
const DEFAULT_BYTES = 20 * 1024 * 1024;

/** A link that downloads a stored file. */
export function fileLink(file) {
  return h('a', {class: 'thidua-file-link', href: apiPath(`/attachments/${encodeURIComponent(file.id)}`), download: file.name, title: `Tải về ${file.name}`},
    file.name, Number.isFinite(file.size) ? h('span', {class: 'thidua-hint'}, ` (${formatSize(file.size)})`) : null);
}

/**
 * Files that are uploaded as soon as they are chosen. Value: [id, …], or one id (or null) with the attribute "single".
 * limits-from="report.limits" may name {attachmentBytes, attachments, types}; accept=".docx,.doc" narrows the file dialog.
 */
export class FilesField extends Field {
  build() {
    this.files = [];
    this.uploads = new Set();
    this.hintId = `${this.fieldId}-hint`;
    this.input = h('input', {type: 'file', class: 'thidua-native-file', id: this.fieldId, tabindex: '-1', 'aria-hidden': 'true', multiple: !this.single, accept: this.getAttribute('accept')});
    this.button = h('button', {
      class: 'thidua-button', type: 'button', id: `${this.fieldId}-button`, 'data-main': '', 'aria-labelledby': `${this.fieldId}-label ${this.fieldId}-button`,
      'aria-describedby': `${this.hintId} ${this.fieldId}-error`, onclick: () => this.input.click()
    }, 'Chọn tệp…');
    this.list = h('ul', {class: 'thidua-files'});
    this.hint = h('span', {class: 'thidua-hint', id: this.hintId});
    const zone = h('div', {class: 'thidua-drop'}, this.list, h('div', {class: 'thidua-inline'}, this.button, this.hint, this.input));
    this.append(
      h('div', {class: 'thidua-label', id: `${this.fieldId}-label`}, this.label, h('span', {class: 'thidua-star', 'aria-hidden': 'true', hidden: !this.required}, ' *')),
      zone,
      h('div', {class: 'thidua-error', id: `${this.fieldId}-error`, role: 'alert'})
    );
    this.input.addEventListener('change', (event) => {
      event.stopPropagation();
      const chosen = [...this.input.files];
      this.input.value = '';
      this.#add(chosen);
    });
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('thidua-over-zone');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('thidua-over-zone'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('thidua-over-zone');
      if (!this.button.matches(':disabled')) this.#add([...event.dataTransfer.files]);
    });
  }

  setup(form, context) {
    this.taskId = context.taskId;
    const limits = at(form, this.getAttribute('limits-from') ?? '') ?? {};
    this.bytes = limits.attachmentBytes ?? DEFAULT_BYTES;
    this.count = this.single ? 1 : limits.attachments ?? 20;
    this.known = [...(form.view?.attachments ?? []), ...(form.attachments ?? [])];
    const types = limits.types?.length ? limits.types.join(', ') : KINDS;
    const hint = this.getAttribute('hint');
    this.hint.textContent = `${hint ? `${hint} ` : ''}${this.getAttribute('kinds') ?? types}; ${this.single ? 'một tệp' : `nhiều nhất ${this.count} tệp, mỗi tệp`} không quá ${formatSize(this.bytes)}. Không tải lên văn bản mật.`;
  }

  get single() {
    return this.hasAttribute('single');
  }

  get busy() {
    return this.uploads.size > 0;
  }

  get value() {
    const ids = this.files.map((file) => file.id);
    return this.single ? ids[0] ?? null : ids;
  }

  set value(ids) {
    const wanted = (Array.isArray(ids) ? ids : [ids]).filter(Boolean);
    this.state = wanted.map((id) => this.known?.find((file) => file.id === id) ?? {id, name: 'Tệp đính kèm'});
    const unknown = wanted.filter((id) => !this.known?.some((file) => file.id === id));
    if (unknown.length) this.#describe(unknown);
  }

  get state() {
    return this.files.map(({id, name, size}) => ({id, name, size}));
  }

  set state(files) {
    this.files = (files ?? []).slice();
    this.#draw();
  }

  get blank() {
    return this.single ? null : [];
  }

  get missing() {
    return this.getAttribute('missing') ?? `Hãy đính kèm “${this.label}”.`;
  }

  check() {
    if (this.busy) return [{target: this.button, label: this.label, message: 'Tệp đang được tải lên; hãy chờ xong rồi gửi.'}];
    if (this.required && !this.files.length) return [{target: this.button, label: this.label, message: this.missing}];
    return [];
  }

  async #describe(ids) {
    try {
      const described = await call('GET', `/attachments?ids=${ids.map(encodeURIComponent).join(',')}`);
      this.files = this.files.map((file) => described.find((other) => other.id === file.id) ?? file);
      this.#draw();
    } catch {
      // the files stay attached, only their names are not known here
    }
  }

  #add(chosen) {
    this.mark([]);
    for (const file of chosen) {
      if (this.single && this.files.length) this.files = []; // a new file replaces the one before
      if (this.files.length + this.uploads.size >= this.count) {
        this.#complain(`Chỉ đính kèm được nhiều nhất ${this.count} tệp; hãy gỡ bớt tệp rồi chọn lại.`);
        break;
      }
      if (file.size > this.bytes) {
        this.#complain(`Tệp “${file.name}” có dung lượng ${formatSize(file.size)}, quá mức ${formatSize(this.bytes)}; hãy giảm dung lượng hoặc tách tệp rồi chọn lại.`);
      } else if (file.size === 0) {
        this.#complain(`Tệp “${file.name}” trống; hãy chọn tệp khác.`);
      } else {
        this.#send(file);
      }
    }
    this.#draw();
  }

  async #send(file) {
    const entry = {file, part: 0};
    this.uploads.add(entry);
    const sending = upload(this.taskId, file, (part) => {
      entry.part = part;
      entry.bar?.setAttribute('value', String(part));
    });
    entry.cancel = sending.cancel;
    try {
      const stored = await sending.promise;
      if (!this.files.some((other) => other.id === stored.id)) this.files.push(stored);
    } catch (error) {
      if (error.status !== -1) this.#complain(`Chưa tải được tệp “${file.name}”: ${error.message}`);
    }
    this.uploads.delete(entry);
    this.#draw();
    announce(this);
    announce(this, 'thidua-left');
  }

  #complain(message) {
    const place = this.querySelector('.thidua-error');
    place.textContent = [place.textContent, message].filter(Boolean).join(' ');
  }

  #draw() {
    this.list.replaceChildren(
      ...this.files.map((file) => h('li', {}, fileLink(file),
        h('button', {
          class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Gỡ bỏ ${file.name}`,
          onclick: () => {
            this.files = this.files.filter((other) => other !== file);
            this.#draw();
            this.button.focus();
            announce(this);
            announce(this, 'thidua-left');
          }
        }, 'Gỡ bỏ'))),
      ...[...this.uploads].map((entry) => {
        entry.bar = h('progress', {max: '1', value: String(entry.part), 'aria-label': `Đang tải lên ${entry.file.name}`});
        return h('li', {}, h('span', {class: 'thidua-file-link'}, entry.file.name), entry.bar,
          h('button', {class: 'thidua-button thidua-small', type: 'button', 'aria-label': `Dừng tải ${entry.file.name}`, onclick: () => entry.cancel()}, 'Dừng'));
      })
    );
    this.list.hidden = this.list.childElementCount === 0;
    this.button.textContent = this.single && this.files.length ? 'Thay tệp…' : 'Chọn tệp…';
  }
}

/**
 * Files by the items that the server names: from="items" is a list of {name, obligatory}. Value: [{item, files: [id, …]}, …]. Without
 * an item there is nothing to see.
 */
export class ItemFilesField extends Field {
  setup(form, context) {
    this.parts = (at(form, this.getAttribute('from')) ?? []).map((item) => {
      const field = h('thidua-files', {label: item.name, required: item.obligatory, missing: `Hãy đính kèm “${item.name}”.`});
      return {item: item.name, field};
    });
    this.replaceChildren(...this.parts.map(({field}) => field));
    this.parts.forEach(({field}) => {
      field.setAttribute('limits-from', this.getAttribute('limits-from') ?? '');
      field.setup(form, context);
    });
  }

  get busy() {
    return (this.parts ?? []).some(({field}) => field.busy);
  }

  get value() {
    return (this.parts ?? []).map(({item, field}) => ({item, files: field.value}));
  }

  get state() {
    return (this.parts ?? []).map(({item, field}) => ({item, files: field.state}));
  }

  set state(state) {
    (this.parts ?? []).forEach(({item, field}) => (field.state = (state ?? []).find((kept) => kept.item === item)?.files ?? []));
  }

  get blank() {
    return [];
  }

  check() {
    return this.parts.flatMap(({field}) => {
      const problems = field.check();
      field.mark(problems);
      return problems;
    });
  }

  mark() {
    // every part has marked itself
  }
}
