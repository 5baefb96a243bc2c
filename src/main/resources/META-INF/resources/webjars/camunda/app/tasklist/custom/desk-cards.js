/** A line on every card of the task list: whose matter it is, its year, the deadline, and in words whether it is late or soon. */
import {call} from './thidua-api.js';
import {h} from './thidua-dom.js';
import {formatStamp} from './thidua-text.js';

const MOST = 100; // ids in one address
const waiting = new Map();
let planned = null;

/** Cards are drawn together; they are asked for together. */
function ask() {
  planned = null;
  const asked = [...waiting.entries()].slice(0, MOST);
  asked.forEach(([id]) => waiting.delete(id));
  if (waiting.size) planned = setTimeout(ask);
  const query = asked.map(([id]) => `task=${encodeURIComponent(id)}`).join('&');
  call('GET', `/desk/cards?${query}`).then(
    (cards) => cards.forEach((card) => waitingNodes(asked, card.id).forEach((node) => draw(node, card))),
    () => {}); // a list without this line is still a list
}

function waitingNodes(asked, id) {
  return asked.find(([each]) => each === id)?.[1] ?? [];
}

const CLASSES = {LATE: 'thidua-card-late', SOON: 'thidua-card-soon'};
const SIGNS = {LATE: '⚠ ', SOON: '◷ '};

/** A year stands for itself; half a year is said in words. */
function occasion(period) {
  const {year, half} = /^(?<year>\d{4})(?<half>-6-thang)?$/.exec(period ?? '')?.groups ?? {};
  return year ? `${half ? '6 tháng đầu năm' : 'Năm'} ${year}` : period;
}

function draw(node, card) {
  node.replaceChildren(h('p', {class: 'thidua-card'},
    [card.office, occasion(card.period), card.due ? `hạn ${formatStamp(card.due).slice(0, 10)}` : null].filter(Boolean).join(' · '),
    card.words ? h('b', {class: CLASSES[card.standing] ?? 'thidua-card-calm'}, SIGNS[card.standing] ?? '', card.words) : null));
}

export default {
  id: 'thidua-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, {taskId}) => {
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
    planned ??= setTimeout(ask);
  }
};
