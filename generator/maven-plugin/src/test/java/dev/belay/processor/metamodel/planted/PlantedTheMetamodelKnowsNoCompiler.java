package dev.belay.processor.metamodel.planted;

import javax.annotation.processing.Filer;

record PlantedTheMetamodelKnowsNoCompiler(Filer filer) {}
