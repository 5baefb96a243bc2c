/** Names for the webapp's own buttons that are only pictures, for whoever hears the page or uses it without a mouse. */
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
  ['.task-card-details .shutter a', 'Xem thêm về việc này']
];

function name() {
  for (const [selector, label] of NAMES) {
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((button) => button.setAttribute('aria-label', label));
  }
  // a list of suggestions that may be opened: without the role its state may not be told
  document.querySelectorAll('[cam-widget-search] .main-field[aria-expanded]:not([role])').forEach((field) => field.setAttribute('role', 'combobox'));
}

let planned = false;
new MutationObserver(() => {
  if (planned) return;
  planned = true;
  requestAnimationFrame(() => {
    planned = false;
    name();
  });
}).observe(document.body, {childList: true, subtree: true});
name();
