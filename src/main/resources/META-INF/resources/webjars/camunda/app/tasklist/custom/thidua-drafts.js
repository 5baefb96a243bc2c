import {call, sentenceOf} from './thidua-api.js';
import {formatSaved} from './thidua-text.js';

const AFTER_TYPING = 1500;
const RETRY = 15000;

/** A closing page may still send 64 KB; a Vietnamese letter has up to three bytes. */
const KEEPALIVE_LETTERS = 20000;

/**
 * Keeps what is being typed: on the server while the session lives, in this browser while the server is out of reach. It is
 * never the submission.
 */
export class Drafts {
  #timer = null;
  #running = null;
  #saved = null; // JSON text of what the server has
  #paused = false; // a colleague saved in between, and the user has not yet decided
  #closed = false;

  /**
   * @param taskId id of the task
   * @param user id of the person, so that nobody at a shared computer meets another's text
   * @param read gives what is typed now, as a plain object
   * @param tell shows one sentence: tell(kind, sentence) with kind saved | saving | problem
   * @param conflict called when somebody else saved in between: conflict(sentence)
   */
  constructor({taskId, user, read, tell, conflict}) {
    this.taskId = taskId;
    this.key = `thidua:${user}:${taskId}`;
    this.read = read;
    this.tell = tell;
    this.conflict = conflict;
    this.revision = 0;
  }

  /** Begins from what the server has; the fields must show it already. */
  begin(revision, savedAt, by) {
    this.revision = revision ?? 0;
    this.#saved = this.#text();
    this.#paused = false;
    if (savedAt) this.tell('saved', `Đã lưu bản đang soạn lúc ${formatSaved(savedAt)}${by ? ` (${by})` : ''}`);
  }

  /** What this browser still holds and the server has not, or null. */
  local() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  get dirty() {
    return !this.#closed && this.#saved !== null && this.#text() !== this.#saved;
  }

  /** Something was typed. */
  changed() {
    if (!this.dirty) return;
    this.tell('saving', 'Có thay đổi chưa lưu…');
    this.#schedule(AFTER_TYPING);
  }

  /** A field was left: save now. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running; // one at a time, also when several were waiting
    if (!this.dirty || this.#paused) return;
    this.#running = this.#save().finally(() => (this.#running = null));
    await this.#running;
  }

  /** The page is being left: keep a copy here, and send what a closing page may still send. */
  leave() {
    clearTimeout(this.#timer);
    if (!this.dirty) return;
    this.#keep();
    // one request only: the page may tell of its leaving twice, and the answer may never be read
    if (!this.#paused && !this.#running && this.#text().length < KEEPALIVE_LETTERS) this.#start({keepalive: true});
  }

  /** After a conflict: what is typed here becomes the newest revision. */
  async keepMine(revision) {
    this.revision = revision;
    this.#paused = false;
    this.#saved = '';
    await this.flush();
  }

  /** The task is done, nothing more to keep. */
  close() {
    clearTimeout(this.#timer);
    this.#closed = true;
    this.#forget();
  }

  /** The local copy is no longer wanted. */
  discardLocal() {
    this.#forget();
  }

  #path() {
    return `/tasks/${encodeURIComponent(this.taskId)}/draft`;
  }

  #text() {
    return JSON.stringify(this.read());
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => this.flush(), delay);
  }

  #start(options) {
    this.#running = this.#save(options).finally(() => (this.#running = null));
    return this.#running;
  }

  async #save(options) {
    const text = this.#text();
    try {
      const answer = await call('PUT', this.#path(), {revision: this.revision, content: JSON.parse(text)}, options);
      this.revision = answer.revision;
      this.#saved = text;
      this.#forget();
      if (this.#closed) return;
      this.tell('saved', `Đã lưu bản đang soạn lúc ${formatSaved(answer.savedAt)}`);
      if (this.dirty) this.#schedule(AFTER_TYPING);
    } catch (error) {
      if (this.#closed) return;
      this.#keep();
      switch (error.status) {
        case 409:
          this.#paused = true;
          this.conflict(error.message);
          break;
        case 404:
          this.#paused = true;
          this.tell('problem', 'Việc này không còn trong danh sách của bạn; nội dung đang soạn được giữ trên máy này.');
          break;
        case 403:
        case 422:
          this.tell('problem', `Chưa lưu được bản đang soạn: ${error.message}`);
          break;
        default:
          this.tell('problem', error.message || sentenceOf(0));
          this.#schedule(RETRY);
      }
    }
  }

  #keep() {
    try {
      const copy = {revision: this.revision, at: new Date().toISOString(), content: this.read()};
      localStorage.setItem(this.key, JSON.stringify(copy));
    } catch {
      // storage is full or forbidden: the text is still on the page
    }
  }

  #forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept then
    }
  }
}
