package vn.thidua.council;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(CouncilProperties.class)
class CouncilConfiguration {}
