console.log('EPOC')
