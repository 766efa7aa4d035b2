package dev.belay.processor.planted;

import com.palantir.javapoet.TypeSpec;

record PlantedJavaPoetStaysInTheMetamodel(TypeSpec type) {}
