/** What the four webapps leave unsaid to whoever hears a page or uses it without a mouse: names of buttons that are only pictures. */
const NAMES = [
  ['.task-filters .region-toggle', 'Ẩn, hiện danh sách bộ lọc'],
  ['.tasks-list .region-toggle', 'Ẩn, hiện danh sách việc'],
  ['.task-details .region-toggle', 'Ẩn, hiện nội dung việc'],
  ['.task-details .maximize', 'Mở rộng nội dung việc'],
  ['.task-details .reset-regions', 'Trở lại ba cột'],
  ['.task-details .unclaim', 'Bỏ nhận, để việc chung'],
  ['.task-details .reset-assignee', 'Bỏ người xử lý'],
  ['.sort-direction', 'Đổi chiều sắp xếp'],
  ['.new-sort > .dropdown-toggle', 'Thêm tiêu chí sắp xếp'],
  ['[cam-widget-search] .dropdown-toggle', 'Các bộ tìm đã lưu'],
  ['.stored-criteria > .dropdown-toggle', 'Các bộ tìm đã lưu'],
  ['.task-card-details .shutter a', 'Xem thêm về việc này'],
  ['.app-switch > .dropdown-toggle', 'Chuyển sang trang khác của hệ thống'],
  ['.cockpit-app > .app-label-wrapper', 'Theo dõi'],
  ['.tasklist-app > .app-label-wrapper', 'Việc cần làm'],
  ['.admin-app > .app-label-wrapper', 'Quản trị'],
  ['.bjs-drilldown', 'Xem sơ đồ bên trong'],
  ['input[type=radio].toggle', 'Chọn cách hiển thị']
];

/** What scrolls is reached with the keyboard as well. */
const SCROLLED = '.ctn-view.tasks-dashboard:not([tabindex])';

/** The webapps show these as they stand, without looking them up. */
const RAW = {
  CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Mở hoặc đóng trình đơn',
  'Toggle this section': 'Mở hoặc đóng phần này',
  Actions: 'Thao tác',
  null: 'trống',
  '<null>': '<trống>',
  'Message is null.': 'Không có nội dung.',
  Upload: 'Tải lên',
  Download: 'Tải về'
};
const RAW_PLACES = '.navbar-toggle em, .tooltip-inner, .null-value, .null-symbol, thead td, td.message i,'
  + ' a[download], a[ng-click^="uploadVariable"]';

/** A tooltip of which the words have not arrived yet. */
const KEY = /^[A-Z][A-Z0-9_]+$/;

/** A button with a picture alone is called what its tooltip says. */
function nameByTooltip(button) {
  const tooltip = button.getAttribute('uib-tooltip');
  if (tooltip && !KEY.test(tooltip) && !button.textContent.trim()) button.setAttribute('aria-label', RAW[tooltip] ?? tooltip);
}

function name() {
  for (const [selector, label] of NAMES) {
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((button) => button.setAttribute('aria-label', label));
  }
  // a list of suggestions that may be opened: without the role its state may not be told
  document.querySelectorAll('.main-field[aria-expanded]:not([role])').forEach((field) => field.setAttribute('role', 'combobox'));
  // fields come in the order in which they stand
  document.querySelectorAll('[tabindex]').forEach((node) => node.tabIndex > 0 && node.removeAttribute('tabindex'));
  document.querySelectorAll(':is(a[href], button)[uib-tooltip]:not([aria-label])').forEach(nameByTooltip);
  document.querySelectorAll('.modal[role=dialog]:not([aria-label])').forEach((dialog) => {
    const heading = dialog.querySelector('.modal-header h3, .modal-header h4, .modal-title')?.textContent.trim();
    if (heading) dialog.setAttribute('aria-label', heading);
  });
  document.querySelectorAll('[cam-widget-header] .account > .dropdown-toggle').forEach((link) => {
    const who = link.textContent.trim();
    if (link.title !== who) link.title = who;
  });
  document.querySelectorAll(SCROLLED).forEach((part) => { part.tabIndex = 0; });
  document.querySelectorAll(RAW_PLACES).forEach((text) => {
    const words = RAW[text.textContent.trim()];
    if (words) text.textContent = words;
  });
}

let planned = false;
new MutationObserver(() => {
  if (planned) return;
  planned = true;
  requestAnimationFrame(() => {
    planned = false;
    name();
  });
}).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip']}); // tooltips are filled in later
name();
