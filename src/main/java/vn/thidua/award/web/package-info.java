/** REST of the tab Quyết định. */
package vn.thidua.award.web;
