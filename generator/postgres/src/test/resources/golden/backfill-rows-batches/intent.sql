UPDATE readings SET kelvin = celsius + 273.15;
