/** Ballots and their tally, without engine, container and database. */
package vn.thidua.council.domain;
