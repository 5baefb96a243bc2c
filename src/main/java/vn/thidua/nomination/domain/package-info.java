/** Plain rules of nominations: quotas, and what is typed about an achievement. No engine, no container, no database. */
@org.springframework.modulith.NamedInterface("domain")
package vn.thidua.nomination.domain;
