/** REST of the page "Tình hình ban hành". */
package vn.thidua.issuance.web;
