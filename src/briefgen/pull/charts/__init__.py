"""Numbers of native charts as they stand in an edited file: drawn ones from the chart, and those of the workbook behind it."""
