/** Several tasks at once on the page "Việc của cơ quan": each succeeds or fails by itself. */
import {ApiError, call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {ask, count, notice, periodName} from './thidua-page.js';

const MOST = 200; // as the server takes at once

/** What may be decided without opening: by task id. */
export async function offersOf(tasks) {
  return tasks.length ? call('POST', '/desk/offers', {tasks: tasks.slice(0, MOST).map((task) => task.id)}) : {};
}

/** Year or occasion of the matter, from <plan>/<kind>/<period>[/<office>]. */
export function period(task) {
  const found = (task.businessKey ?? '').split('/')[2];
  return found ? periodName(found) : null;
}

/**
 * What became of each. When nothing at all was done the small form stays open with what was typed in it.
 *
 * @param {string} verb e.g. "Đã nhận"
 * @param {{id: string, sentence: string | null}[]} results
 */
export function outcome(verb, results, byId, page) {
  const failed = results.filter((result) => result.sentence);
  const done = results.length - failed.length;
  if (!done) throw new ApiError(422, [...new Set(failed.map((result) => result.sentence))].join(' '));
  if (!failed.length) return `${verb} ${count(done)} việc.`;
  page.kept = failed.map((result) => result.id);
  return notice('thidua-attention', `${verb} ${count(done)}/${count(results.length)} việc; ${count(failed.length)} việc chưa thực hiện được:`,
    h('ul', {class: 'thidua-problems'}, failed.map((result) => h('li', {}, `${byId.get(result.id)?.name ?? 'Việc không còn trong danh sách'}: ${result.sentence}`))));
}

/** The same decision for all that are ticked; null where no task offers one. */
export function decideTogether(offers, chosen, told, page) {
  const labels = [...new Set(Object.values(offers).flatMap((each) => each.map((offer) => offer.label)))].sort((a, b) => a.localeCompare(b, 'vi'));
  return labels.length
    ? ask({
        button: 'Xử lý cùng lúc',
        send: 'Thực hiện',
        hint: 'Đánh dấu các việc có cùng kết quả xử lý trong danh sách dưới đây. Mỗi việc được xử lý riêng; việc nào không thực hiện được sẽ được nêu rõ lý do.',
        fields: [
          {name: 'decision', label: 'Quyết định', type: 'select', required: true, options: labels.map((label) => ({value: label, label}))},
          {name: 'comment', label: 'Ý kiến, lý do', type: 'textarea', hint: 'Bắt buộc khi trả lại hoặc yêu cầu bổ sung.'}
        ],
        page: () => page,
        submit: async (values) => told('Đã xử lý', await call('POST', '/desk/decide', {...values, tasks: [...chosen]}))
      })
    : null;
}
