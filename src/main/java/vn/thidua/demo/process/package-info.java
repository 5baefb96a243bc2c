/** Invented officials at their tasks. */
package vn.thidua.demo.process;
