/** Tabs of a running instance and of a process: deadlines of tasks and timers, returns, finished steps, with names. */
import {call} from '../../tasklist/custom/thidua-api.js';
import {h} from '../../tasklist/custom/thidua-dom.js';
import {count, fact, listing} from '../../tasklist/custom/thidua-page.js';
import {formatDate, formatStamp} from '../../tasklist/custom/thidua-text.js';
import {cockpitPart, diagram} from './thidua-cockpit.js';
import {progressOf} from './thidua-deadlines.js';

function head({obligation, open, overdue}) {
  return h('p', {class: 'thidua-facts'},
    obligation ? [
      fact('Cơ quan, đơn vị', obligation.office), fact('Việc', obligation.title), fact('Thời hạn', formatDate(obligation.due) || 'Không ghi thời hạn'),
      fact('Tình trạng', obligation.status), h('span', {class: 'thidua-fact'}, 'Tiến độ: ', progressOf(obligation))
    ] : null,
    fact('Việc đang mở', count(open)), fact('Quá hạn', count(overdue)));
}

function deadlines(view, one) {
  return listing('Thời hạn của việc và bộ hẹn giờ', ['Việc', ...(one ? [] : ['Hồ sơ']), 'Thời hạn', 'Người, nhóm xử lý', ...(one ? [] : ['Sơ đồ'])],
    view.waiting.map((each) => ({cells: [
      h('span', {}, each.name ?? 'Bộ hẹn giờ', each.timer ? h('div', {class: 'thidua-hint'}, 'Bộ hẹn giờ') : null),
      ...(one ? [] : [each.about ?? '–']),
      h('span', {class: each.overdue ? 'thidua-overdue' : null}, each.dueAt ? formatStamp(each.dueAt) : 'Không ghi thời hạn', each.overdue ? ' – quá hạn' : ''),
      each.who || '–',
      ...(one ? [] : [diagram(each.instance)])
    ]})), 'Không có việc hay bộ hẹn giờ nào đang chờ.');
}

function returns(view, one) {
  return listing('Trả lại, yêu cầu bổ sung, rút lại', ['Thời điểm', ...(one ? [] : ['Hồ sơ']), 'Việc đã làm', 'Người thực hiện', 'Lý do'],
    view.returned.map((each) => ({cells: [formatStamp(each.at), ...(one ? [] : [each.about]), each.action, each.by ?? 'Hệ thống', each.note ?? '–']})),
    'Chưa có lần trả lại nào.');
}

function done(view, one) {
  return listing('Các bước đã xong', ['Kết thúc', 'Bước', 'Quy trình', ...(one ? [] : ['Hồ sơ']), 'Người thực hiện', 'Bắt đầu'],
    view.done.map((each) => ({cells: [
      formatStamp(each.to), h('span', {}, each.name, each.cancelled ? h('div', {class: 'thidua-hint'}, 'Không thực hiện nữa') : null), each.process,
      ...(one ? [] : [each.about ?? '–']), each.by ?? 'Không ghi người', formatStamp(each.from)
    ]})), 'Chưa có bước nào xong.');
}

function parts(view, one) {
  const title = (text) => h('h4', {class: 'thidua-heading'}, text);
  return [head(view), title('Thời hạn'), deadlines(view, one), title('Trả lại'), returns(view, one), title('Các bước đã xong'), done(view, one)];
}

async function instance({processInstanceId}) {
  return parts(await call('GET', `/followed/instance?id=${encodeURIComponent(processInstanceId)}`), true);
}

async function definition({processDefinitionId}) {
  return parts(await call('GET', `/followed/definition?id=${encodeURIComponent(processDefinitionId)}`), false);
}

export default [
  cockpitPart('thidua-instance-tab', 'cockpit.processInstance.runtime.tab', 20, 'Thời hạn và quá trình', instance),
  cockpitPart('thidua-definition-tab', 'cockpit.processDefinition.runtime.tab', 20, 'Thời hạn và quá trình', definition)
];
