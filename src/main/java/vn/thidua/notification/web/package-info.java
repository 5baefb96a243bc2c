/** REST of a person's notices below {@code /api/notices}. */
package vn.thidua.notification.web;
