/** Offices × rounds: a letter in each cell, the colour only repeats it. */
import {h} from '../../tasklist/custom/thidua-dom.js';
import {count} from '../../tasklist/custom/thidua-page.js';
import {formatDate} from '../../tasklist/custom/thidua-text.js';
import {SIGNS} from './thidua-cockpit.js';

const WORDS = {
  'qua-han': 'Quá hạn', 'sap-den-han': 'Sắp đến hạn', 'trong-han': 'Trong hạn', 'dung-han': 'Đúng hạn', cham: 'Chậm',
  'chua-co': 'Chưa có báo cáo', 'khong-ghi-thoi-han': 'Không ghi thời hạn'
};

export function matrix({columns, offices, more}, nothing) {
  if (!columns.length) return [h('p', {class: 'thidua-empty'}, nothing)];
  return [
    legend(),
    more ? h('p', {class: 'thidua-hint'}, `Chỉ hiện ${count(columns.length)} đợt còn nhiều việc nhất; hãy lọc theo loại việc để xem các đợt khác.`) : null,
    h('div', {class: 'thidua-scroll', tabindex: '0', role: 'region', 'aria-label': 'Đơn vị và việc phải thực hiện'},
      h('table', {class: 'thidua-table thidua-listing thidua-matrix'},
        h('caption', {class: 'sr-only'}, 'Tiến độ của từng cơ quan, đơn vị ở từng việc'),
        h('thead', {}, h('tr', {},
          h('th', {scope: 'col'}, 'Cơ quan, đơn vị'),
          columns.map((column) => h('th', {scope: 'col'}, h('span', {class: 'thidua-column-name', title: column.title}, column.title),
            h('div', {class: 'thidua-hint'}, column.due ? formatDate(column.due) : 'Không ghi thời hạn'),
            h('div', {class: 'thidua-hint'}, `chưa xong ${count(column.open)}/${count(column.all)}`))))),
        h('tbody', {}, offices.map((office) => h('tr', {},
          h('th', {scope: 'row'}, office.name),
          office.cells.map(cell))))))
  ];
}

function cell(owed) {
  if (!owed) return h('td', {class: 'thidua-cell'}, h('span', {class: 'sr-only'}, 'Không phải thực hiện'));
  const words = `${owed.progressName} (${owed.status.toLowerCase()})`;
  return h('td', {class: `thidua-cell thidua-is-${owed.progress}`, title: words},
    h('span', {class: 'thidua-sign', 'aria-hidden': 'true'}, SIGNS[owed.progress]),
    h('span', {class: 'sr-only'}, words));
}

function legend() {
  return h('ul', {class: 'thidua-legend', 'aria-label': 'Chú giải'}, Object.keys(SIGNS).map((progress) =>
    h('li', {class: `thidua-is-${progress}`}, h('span', {class: 'thidua-sign', 'aria-hidden': 'true'}, SIGNS[progress]), ` ${WORDS[progress]}`)),
    h('li', {class: 'thidua-is-khong-ghi-thoi-han'}, ' Ô trống: không phải thực hiện'));
}
