/** What a set of criteria says, and the rules on it: plain Java. */
package vn.thidua.criteria.domain;
