/** REST of the reviews. */
package vn.thidua.review.web;
