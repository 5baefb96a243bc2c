/** What the tab "Đề nghị" and its form share: their address, and what speaks against sending a dossier. */
import {h} from './thidua-dom.js';
import {address} from './thidua-page.js';

export const PATH = '/khen-thuong';
export const HERE = {xem: 'de-nghi'};

const WORDS = {'tu-choi': 'Chưa trình được', 'hoi-ly-do': 'Cần nêu lý do', 'canh-bao': 'Lưu ý'};
const COLOURS = {'tu-choi': 'thidua-overdue', 'hoi-ly-do': 'thidua-soon', 'canh-bao': 'thidua-late'};

/** Findings as a list; a word says how grave each is, its colour only repeats it. */
export function findings(list) {
  if (!list.length) return 'Đủ điều kiện trình';
  return h('ul', {class: 'list-unstyled thidua-findings'}, list.map((each) =>
    h('li', {},
      h('b', {class: COLOURS[each.severity]}, `${WORDS[each.severity]}: `), each.sentence, each.detail ? ` ${each.detail.charAt(0).toUpperCase()}${each.detail.slice(1)}.` : null,
      each.other ? h('a', {href: address(PATH, {...HERE, 'ho-so': each.other.number, 'don-vi': each.other.office})}, ' Xem hồ sơ kia') : null,
      each.nominee ? h('a', {href: address(PATH, {xem: 'tra-cuu', 'doi-tuong': each.nominee})}, ' Xem quá trình khen thưởng') : null,
      each.basis ? h('span', {class: 'thidua-hint'}, ` (${each.basis})`) : null)));
}
