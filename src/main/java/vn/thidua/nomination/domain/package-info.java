/** Plain rules of nominations: quotas, and what is typed about an achievement. No engine, no container, no database. */
package vn.thidua.nomination.domain;
