/** What a demo begins with (profile {@code demo}): people of every plan and the report round of the year. */
package vn.thidua.demo;
