package dev.belay.core.plan.planted;

import javax.lang.model.element.Element;

record PlantedCoreTouchesNoCompiler(Element element) {}
